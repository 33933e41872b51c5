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
    <b>Совет был: звонить или ехать. Сначала сделайте это, сейчас.</b> Стало хуже или никто не отвечает? Звоните: { $number }.

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
