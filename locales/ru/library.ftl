# status: draft - not yet signed by a clinician

button-library = Почитать об этом
button-reading = Назад к чтению
button-check = Проверить сейчас, срочно ли
button-hide = Скрыть
button-crisis_help = Помощь, если не хочется жить
# Neutral: somebody else may see it.
button-safe_to_read = Ещё для меня
button-sources = Откуда это
button-for_helper = Для того, кто рядом
button-word = Какие слова мне ближе
button-young = Мне нет 18 лет
button-why = Почему
button-change = Что изменит совет
button-next = Что дальше
button-ask = Что спросить

library =
    <b>О чём вы хотите почитать?</b>
    Нажмите строку или напишите слово, например то, что сказал врач.
    Если что-то вас тревожит, звоните сейчас: { $number }.

library-asked = Часто спрашивают
library-early = Кровь в первые недели
library-loss = Потеря беременности
library-elsewhere = Вне матки и неясные случаи
library-cervix = Матка и шейка матки
library-infections = Выделения и инфекции
library-late = С 20 недель
library-body = Травмы, вены, свёртывание
library-clinic = Анализы, лечение, дома
library-life = Работа, секс, дорога, еда
library-feelings = Чувства и поддержка

library-which =
    Не совсем понятно, о чём вы. Может быть, одно из этого?
    Если нет, напишите «нет» или ответьте на прежний вопрос.
    Если вас что-то тревожит, звоните сейчас: { $number }.

# Above each page, when the result said to call or to go. It must not ask whether she did.
notice-told =
    <b>Совет был: звонить или ехать. Сначала сделайте это, сейчас.</b> Если есть опасный признак или никто не отвечает, звоните сейчас: { $number }.

part-now = Когда действовать сейчас
part-what = Что это
part-notice = Что можно заметить
part-clinic = Что обычно делают врачи
part-not = Чего это не значит
part-said = Что говорят
part-known = Что известно

# What to ask at the hospital or on the phone. No advice hides in it.
ask =
    <b>Что спросить</b>
    • Что, по-вашему, происходит?
    • Что показало УЗИ, а чего не показало?
    • Когда следующий анализ или УЗИ?
    • По какому номеру звонить ночью?
    • При каких признаках сразу приехать снова?

# Below each card. $list are names of organisations; $reviewed is a name and a date.
sources =
    Этот текст опирается на источники: { $list }. Сказано своими словами.
    Врач его ещё не проверил. Это черновик.
sources-reviewed =
    Этот текст опирается на источники: { $list }. Сказано своими словами.
    Проверено: { $reviewed }.

## What stands on many pages: who must go when

# Pages about a pregnancy end their first part with these two. «Такой» is the clot of 2 cm; «сильнее» is stronger than a period.
page-signs =
    <b>При беременности осмотр сегодня, даже ночью:</b> кружится голова, температура, боль сбоку, боль сильнее, чем при месячных, кусочки ткани, сгустки от 2 см.
    <b>Звоните сейчас ({ $number }):</b>
    • кружится голова, и боль сбоку или сильнее
    • температура, и боль сильнее
    • с 24 недель кровь и головокружение, температура, такой сгусток или боль сильнее
    • на УЗИ беременность не нашли, и кружится голова, боль сбоку или сильнее

page-blood =
    <b>Любая кровь при беременности: звоните врачу или акушерке сегодня.</b>
    Есть кровь? Осмотр сегодня, даже ночью, при крови:
    • с 13 недель или если срок неизвестен
    • с болью, пока не было УЗИ
    • если на УЗИ беременность не нашли
    • если больница далеко
    <b>Звоните сейчас ({ $number }):</b> прокладка полная за 1 час или быстрее, а с 20 недель — кровь сильнее, чем пятна.
