// npm telegram-test-api, mended until the bot can talk to it. What it still cannot do: tests/botapi/README.md
const Fake = require('telegram-test-api');

const theirs = { paths: [require.resolve('telegram-test-api')] };
const axios = require(require.resolve('axios', theirs));
const express = require(require.resolve('express', theirs));
const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

const fake = new Fake();
const app = express().use(express.json());

// Its getUpdates answers at once and forgets what was read; here it waits, and an offset confirms.
app.all('/bot:token/getUpdates', async (req, res) => {
  const { offset = 0, timeout = 0 } = { ...req.query, ...req.body };
  const end = Date.now() + timeout * 1000;
  const mine = ({ botToken }) => botToken === req.params.token;
  const open = (update) => !mine(update) || update.updateId >= offset;
  fake.storage.userMessages = fake.storage.userMessages.filter(open);
  let gone = false;
  res.on('close', () => { gone = true; });
  while (!gone && !fake.storage.userMessages.some(mine) && Date.now() < end) await sleep(5);
  res.json({ ok: true, result: fake.storage.userMessages.filter(mine).map(Fake.formatUpdate) });
});

// It says null where Telegram says true, milliseconds where seconds are meant, and 500 without a code.
function mended(body, res) {
  if (body.ok === undefined) {
    res.status(404);
    return { ok: false, error_code: 404, description: body.message };
  }
  if (body.result?.date) body.result.date = Math.floor(body.result.date / 1000);
  return { ...body, result: body.result ?? true };
}

// It keeps no answer to a press.
const answered = {};
const note = (token, { callback_query_id: id }) => (answered[token] ??= new Set()).add(id);
app.post('/answered', (req, res) => res.json({ result: answered[req.body.botToken]?.size ?? 0 }));
app.use('/bot:token/:method', (req, res, next) => {
  const { token, method } = req.params;
  if (method === 'answerCallbackQuery') note(token, req.body);
  const json = res.json.bind(res);
  res.json = (body) => json(mended(body, res));
  next();
});
app.use(fake.webServer);

// Its webhook carries no secret, does not read the call in a response, and dies of a refusal.
const hook = (url) => Object.entries(fake.webhooks).find(([, one]) => one.url === url);
axios.defaults.proxy = false;
axios.interceptors.request.use((config) => {
  config.headers['X-Telegram-Bot-Api-Secret-Token'] = hook(config.url)[1].secret_token;
  return config;
});
axios.interceptors.response.use((response) => {
  if (response.data?.method === 'answerCallbackQuery') note(hook(response.config.url)[0], response.data);
  return response;
});
process.on('unhandledRejection', (error) => console.error(error.message));

const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.on('end', () => process.exit()).resume(); // whoever started it is gone
