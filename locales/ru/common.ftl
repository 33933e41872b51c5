# status: draft - not yet signed by a clinician

### Buttons, side screens, notices and the lines of local help.
### Buttons: one to four words.

language-name = Русский

not_sure = Не знаю точно

none = Ничего из этого

## Buttons

# $first is one number, for a button.
button-urgent = Экстренно: { $first }

button-got_worse = Стало хуже

button-wrong = Что-то очень не так

# Keep it plain and calm: it must be found at a glance.
button-unsafe =
    { $asker ->
        [supporter] Она в опасности
       *[self] Я в опасности
    }

button-stop = Стоп и удалить

# The same in every language.
button-language = 🌐 A Я 文

button-country = Страна

button-back = Назад

button-start = Начать заново

button-continue = Продолжить с этого места

button-self = Для себя

button-supporter = Для другой

button-feelings =
    { $asker ->
        [supporter] Как она держится?
       *[self] Как вы держитесь?
    }

# Opens the buttons that are wanted less often; below a result also those that explain it.
button-menu = ☰ Меню
    .result = ☰ Почему и ещё

button-about = О программе

button-return = Вернуться к вопросу

## Side screens

# The place where the person is at this moment, not where she comes from.
country =
    { $asker ->
        [supporter]
            Где она сейчас?
            Нажмите на страну или напишите её название. От страны зависит номер экстренной помощи.
       *[self]
            Где вы сейчас?
            Нажмите на страну или напишите её название. От страны зависит номер экстренной помощи.
    }
    .not_sure = Пропустить

country-which = Непонятно, какая это страна. Возможно, одна из этих?
    .not_sure = Ничего из этого

# What typed words seem to mean. $told is the label of an answer, or several, a line each.
understood =
    Вот как я понимаю ваш ответ:
    { $told }
    Это верно?
    .yes = Да, верно
    .no = Нет, показать все ответы

# The same in every language.
language =
    Choose a language.
    Выберите язык.
    请选择语言。

# A plain, direct question. Asking does not plant the idea.
mood =
    { $asker ->
        [supporter] Как она держится?
       *[self] Как вы держитесь?
    }
    .none =
        { $asker ->
            [supporter] Она справляется
           *[self] Справляюсь
        }
    .low =
        { $asker ->
            [supporter] Ей очень тяжело на душе
           *[self] Очень тяжело на душе
        }
    .thoughts =
        { $asker ->
            [supporter] Она думает, что не хочет жить
           *[self] Я думаю, что не хочу жить
        }
    .plan = Есть план или уже что-то сделано

## Notices

notice-lost =
    Не удалось понять. Пожалуйста, нажмите кнопку, напишите её номер или слова ответа.
    Если вас что-то тревожит, звоните сейчас: { $number }.

# Said instead of notice-after where she was told to call now.
notice-after-now =
    { $asker ->
        [supporter] Сообщение получено, но ответить на него здесь нельзя. Если дозвониться не получается, попросите кого-нибудь рядом сейчас же позвонить: { $number }, или везите её в ближайшую больницу.
       *[self] Сообщение получено, но ответить на него здесь нельзя. Если дозвониться не получается, попросите кого-нибудь рядом сейчас же позвонить: { $number }, или отвезти вас в ближайшую больницу.
    }

notice-sign =
    Если это сильно или становится хуже, звоните сейчас: { $number }.
    Ваше сообщение прочитано, но не удалось понять, какой это ответ. Пожалуйста, нажмите кнопку или напишите слова ответа.

# What was told before the signs of danger were asked about.
notice-first =
    Сообщение прочитано. Сначала самое срочное: пожалуйста, ответьте на этот вопрос.
    Если вас что-то тревожит, звоните сейчас: { $number }.

# In all languages that can be chosen: it answers what was written in another one.
notice-foreign =
    <b>Если вам нужна помощь, звоните сейчас: { $number }.</b>
    Не удалось понять. Пожалуйста, нажмите кнопку или напишите слова ответа.
    Для другого языка напишите его название: English, русский или 中文.
    For English, write “English”.
    要用中文，请输入“中文”。

# To somebody who sent nothing but little pictures, often one that cries.
notice-emoji =
    Если вас что-то тревожит, звоните сейчас: { $number }.
    Картинки я читать не умею, но хорошо, что вы написали. Переведите дух. Когда сможете, нажмите кнопку или напишите слово.

notice-old = Это ответ не на тот вопрос, поэтому здесь я его не считаю. Сейчас вопрос такой.

# The word in quotation marks must be the same as button-country. The country comes in the nominative.
notice-country = { $country }. Звоните: { $number }. Если это не та страна, нажмите «Страна».

# The word in quotation marks must be the same as country.not_sure.
notice-country-lost =
    Такой страны найти не удалось. Напишите название ещё раз или нажмите «Пропустить».
    Если вас что-то тревожит, звоните сейчас: { $number }.

notice-locale = Теперь язык — русский.

notice-back-start = Это первый вопрос. Дальше назад нельзя.

# Comes up after "I ask for someone else".
notice-supporter = Теперь вопросы о человеке, которому вы помогаете.

notice-self = Теперь вопросы о вас.

notice-resumed = Продолжаем с того же места.

# Above a list in which signs are ticked that were told in a check before. $told is those signs, one a line.
# The words in quotation marks must be the same as button-done and none.
notice-lasting =
    Это уже было сказано раньше, поэтому отмечено:
    { $told }
    Если это всё ещё так, нажмите или напишите «Готово». Измените то, что уже не подходит, и добавьте новое. Если ничего не подходит, выберите «Ничего из этого».

notice-deleted = Всё, что хранилось здесь, удалено. В приложении остаётся своя история чата. Удалите её и там.

# Instead of notice-deleted, where the disk is full or cannot be written.
notice-not-deleted =
    Если вас что-то тревожит, звоните сейчас: { $number }.
    Пока не удалось удалить: неполадка здесь, а не в вашем телефоне. Ваши ответы больше не используются, и я снова пробую их удалить. Удалите этот чат и в приложении.

# $count is a whole number.
notice-weeks =
    { $count ->
        [one] Это примерно { $count } неделя.
        [few] Это примерно { $count } недели.
        [many] Это примерно { $count } недель.
       *[other] Это примерно { $count } недели.
    }

# Two answers fit a number that was typed. The word in quotation marks must be the same as button-back.
notice-ticked =
    Отмечено. Если есть что-то ещё, отметьте или напишите. Потом нажмите или напишите «Готово».

notice-graver =
    Сюда подходят два ответа. На всякий случай беру тот, что серьёзнее.
    Если это не так, нажмите «Назад» и выберите другой.

# Said with the question again, after a number that cannot be used.
notice-quantity-range =
    Это число сюда не подходит. Пожалуйста, проверьте его или выберите ответ.
    Если вас что-то тревожит, звоните сейчас: { $number }.

notice-quantity-wide =
    Сюда подходит сразу несколько ответов. Пожалуйста, напишите точнее или выберите ответ.
    Если вас что-то тревожит, звоните сейчас: { $number }.

notice-quantity-unit =
    Что значит это число? Пожалуйста, напишите, например «20 минут», «2 часа» или «3 см».
    Если вас что-то тревожит, звоните сейчас: { $number }.

# The words in quotation marks must stand in words.yaml, under quantities: period and due.
notice-quantity-date =
    Это первый день последних месячных или предполагаемая дата родов? Пожалуйста, напишите перед датой «месячные» или «роды».
    Если вас что-то тревожит, звоните сейчас: { $number }.

notice-quantity-day =
    Где здесь день, а где месяц? Пожалуйста, напишите сначала год, например 2026-09-30.
    Если вас что-то тревожит, звоните сейчас: { $number }.

notice-quantity-time =
    Это утром или вечером? Пожалуйста, напишите, например «7 утра» или «7 вечера».
    Если вас что-то тревожит, звоните сейчас: { $number }.

# Discreet: no word of pregnancy, blood or illness. It may show on a locked screen.
notice-silence =
    От вас давно не было ответа.
    Можно продолжить с того же места или начать заново.

notice-changed =
    После вашего последнего сообщения вопросы изменились, и часть ответов не сохранилась.
    Если вас что-то тревожит, звоните сейчас: { $number }.
    Можно продолжить с того, что осталось, или начать заново.

about =
    Если вас что-то тревожит, звоните: { $number }. Не ждите ответа в этом чате.
    Nightlight задаёт вопросы и говорит, насколько срочно нужна помощь. Причины объясняет простыми словами.
    Это автоматическая проверка. Я не врач, и это не диагноз.
    Этот текст — черновик. Его пока не подписал ни один врач.
    Ваши ответы хранятся 24 часа в зашифрованном виде. По вашей просьбе их удаляют раньше.
    Приложение тоже может хранить этот чат. Удалить его можно там.

## Lines of local help

line-number = { $name }: { $number }
line-hours-day-night = { $name }: { $number } (днём и ночью)
line-hours = { $name }: { $number } ({ $hours })
line-days-mon_fri = { $name }: { $number } (с понедельника по пятницу, { $hours })
line-days-mon_sat = { $name }: { $number } (с понедельника по субботу, { $hours })
line-text = { $name }: отправьте сообщение { $word } на номер { $number }
# For anyone who cannot speak. relay: an operator reads aloud what was typed, and types what is said.
line-by-text = { $name }, если нельзя говорить: сообщение (СМС) на номер { $number }
line-by-text_registered = { $name }, если нельзя говорить: СМС на номер { $number } с телефона, который зарегистрирован заранее
line-by-text_some_areas = { $name }, если нельзя говорить: СМС на номер { $number }. Работает не везде. Если ответа нет, звоните или попросите позвонить
line-by-relay = { $name }, если нельзя говорить или трудно слышать: { $number }. Вы пишете, оператор говорит за вас
line-by-textphone = { $name }, с текстового телефона (TTY): { $number }
line-option = { $name }: { $number }, затем нажмите { $option }
line-web = { $name }: { $web }
line-kind-medical = Медицинская помощь по телефону
line-kind-crisis = Если нужно с кем-то поговорить: психологическая помощь
line-kind-loss = После потери беременности
