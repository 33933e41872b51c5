# The bot in a container. docs/guides/operator.md says how to run it.
#
# The base is named by tag: anyone who builds gets its security updates. To build the same bytes again, pin it with
# --build-arg BASE=python:3.12-slim-bookworm@sha256:… (docker buildx imagetools inspect shows the digest of today).
ARG BASE=python:3.12-slim-bookworm

FROM ${BASE} AS build
WORKDIR /build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
COPY requirements-build.lock requirements-telegram.lock ./
RUN python -m venv --without-pip /opt/nightlight \
 && python -m pip --python /opt/nightlight/bin/python install --no-deps --require-hashes --only-binary :all: -r requirements-telegram.lock \
 && python -m pip --python /opt/nightlight/bin/python check \
 && python -m pip install --no-deps --require-hashes --only-binary :all: -r requirements-build.lock \
 && python -m pip check
COPY pyproject.toml hatch_build.py README.md CHANGELOG.md LICENSE ./
COPY dialogs dialogs
COPY locales locales
COPY bot bot
RUN python -m pip wheel --no-deps --no-build-isolation --no-index --wheel-dir dist . \
 && python -m pip --python /opt/nightlight/bin/python install --no-deps --no-index dist/*.whl \
 && /opt/nightlight/bin/nightlight check

FROM ${BASE}
RUN python -m pip uninstall --yes --quiet --root-user-action=ignore pip \
 && groupadd --gid 10001 nightlight \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/nightlight --shell /usr/sbin/nologin nightlight \
 && install -d -o nightlight -g nightlight -m 0700 /var/lib/nightlight /var/lib/nightlight-keys
COPY --from=build /opt/nightlight /opt/nightlight
ENV PATH=/opt/nightlight/bin:$PATH \
    HOME=/var/lib/nightlight \
    NIGHTLIGHT_HOME=/var/lib/nightlight \
    NIGHTLIGHT_KEYS=/var/lib/nightlight-keys \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER 10001:10001
WORKDIR /var/lib/nightlight
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
CMD ["nightlight", "telegram"]
