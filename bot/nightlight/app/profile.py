"""`nightlight telegram profile`: what Telegram shows of the bot, held against our words."""

from nightlight.app import build, memory_store
from nightlight.app.api import api_of, quiet, telling, with_token
from nightlight.channels.telegram.inbox import Conflict, Gone
from nightlight.channels.telegram.profile import differences, wanted
from nightlight.settings import SettingsError


async def profile(framework: str, *, apply: bool) -> int:
    """Show where Telegram shows other words of the bot than ours, and set them; 1 if anything differs."""
    settings = with_token()
    quiet(settings)
    app = build(memory_store())
    api = api_of(framework, settings)
    try:
        with telling(settings):
            found = [change async for change in differences(api.ask, wanted(app.words))]
            if found:
                print("- Telegram shows this now, + it should be this\n")
            for change in found:
                print(f"{change}\n")
                if apply:
                    await api.ask(change.method, change.params)
    except (Conflict, Gone) as error:
        raise SettingsError(f"Telegram does not answer ({error}); try again later") from None
    finally:
        await api.close()
        app.store.close()
    print("the profile is as it should be" if not found else "set" if apply else "run with --set to set it")
    return 0 if apply or not found else 1
