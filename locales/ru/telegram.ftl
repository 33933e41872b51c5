# status: draft - not yet signed by a clinician

### What is said in Telegram alone: the profile of the bot, its commands, and answers to what is no text.

button-done = Готово
# Stands before a number: "Copy 112".
button-copy = Скопировать
button-private = Открыть личный чат

# Said in a group. No word of health, pregnancy or blood may stand here.
notice-private = В экстренном случае звоните 112 или 911. Я отвечаю в личном чате: нажмите кнопку ниже.

# Said to another bot, once a day, also in a group. No word of health, pregnancy or blood may stand here.
notice-bot =
    Я тоже бот и отвечаю людям. Если помощь нужна тому, за кого вы пишете, в экстренном случае надо звонить 112 или 911.
    Открыть личный чат может каждый: кнопка ниже.

notice-edited =
    Если вас что-то тревожит, звоните сейчас: { $number }.
    Я отвечаю на новые сообщения, а не на изменения в старых. Нажмите кнопку или отправьте новое сообщение с номером или словами ответа.

notice-media =
    Если вас что-то тревожит, звоните сейчас: { $number }.
    Я не могу открыть картинки, голосовые и пересланные сообщения. Это автоматический чат: врач их здесь тоже не увидит.
    Нажмите кнопку, напишите её номер или слова ответа.

# Somebody sent where she is. Nobody must believe that help is on its way because of that.
notice-location =
    Если помощь нужна сейчас, звоните: { $number }. Скажите, куда приехать.
    Карту я не вижу и никого прислать не могу. Сменить страну: /country.
    Нажмите кнопку, напишите её номер или слова ответа.

# Heads the next answer when nobody knows whether the last one arrived.
notice-unheard =
    Если вас что-то тревожит, звоните сейчас: { $number }.
    Моё предыдущее сообщение могло до вас не дойти.

# To somebody who typed an answer before she could read the question.
notice-early =
    Если вас что-то тревожит, звоните сейчас: { $number }.
    Вы отправили это раньше, чем получили моё последнее сообщение, поэтому за ответ я это не считаю. Прочитайте, пожалуйста, что дальше, и потом ответьте.

# To somebody who sends very many messages at once.
notice-flood =
    Если вас что-то тревожит, звоните сейчас: { $number }.
    Сообщений пришло сразу очень много, ответить на каждое не получится. Ответ будет на последнее. Можно и нажать кнопку.

help =
    <b>Если вас что-то тревожит, звоните: { $number }. Не ждите ответа в этом чате.</b>
    Здесь несколько вопросов, а потом ответ, насколько это может быть срочно. Нажмите кнопку, напишите её номер или слова ответа.
    /urgent — номер экстренной помощи. /restart — начать заново. /back — на один вопрос назад.
    Язык и страну можно сменить в любой момент: /language и /country. /stop удаляет ваши ответы.

privacy =
    Ваши ответы хранятся 24 часа, в зашифрованном виде. /stop или /forget удаляет их сразу.
    Имя не сохраняется, и ваших слов нет ни в одном журнале.
    Telegram тоже хранит этот чат, и на вашем телефоне его могут прочитать другие. Удалите его и там.
    Это не секретный чат: сам Telegram может его прочитать.

# At most 512 characters. Shown in the empty chat, before anything is pressed.
profile-description =
    Сильное кровотечение, обморок или сильная боль: сразу звоните по номеру экстренной помощи. С большинства мобильных работает 112 или 911. Не ждите ответа в этом чате.
    Здесь несколько вопросов, а потом ответ, насколько это может быть срочно. Это автоматическая проверка, не врач. Черновик: врачи его ещё не подписали. Нажмите «Старт».
# At most 120 characters. Shown to others too: no word of health.
profile-short = Спокойная проверка в любое время. Автоматическая. В экстренном случае звоните 112 или 911.

command-start = Начать
command-help = Как это работает
command-urgent = Номер экстренной помощи
command-language = Язык
command-country = Страна
command-back = На один вопрос назад
command-restart = Начать заново
command-stop = Стоп и удалить
command-forget = Удалить всё
command-privacy = Что хранится
command-about = О программе
