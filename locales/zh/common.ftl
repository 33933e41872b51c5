# status: draft - not yet signed by a clinician

### Buttons, side screens, notices and the lines of local help.
### Buttons: two to eight characters.

language-name = 中文

not_sure = 不确定

none = 以上都没有

## Buttons

# $first is one number, for a button.
button-urgent = 急救：{ $first }

button-got_worse = 情况加重了

button-wrong = 觉得很不对劲

# Keep it plain and calm: it must be found at a glance.
button-unsafe =
    { $asker ->
        [supporter] 她不安全
       *[self] 我不安全
    }

button-stop = 停止并删除

# The same in every language.
button-language = 🌐 A Я 文

button-country = 国家或地区

button-back = 上一步

button-start = 重新开始

button-continue = 接着刚才的

button-self = 替自己问

button-supporter = 替别人问

button-feelings =
    { $asker ->
        [supporter] 她心里还好吗
       *[self] 您心里还好吗
    }

# Opens the buttons that are wanted less often; below a result also those that explain it.
button-menu = ☰ 菜单
    .result = ☰ 为什么、更多

button-about = 关于这个聊天

button-return = 回到问题

## Side screens

# The place where the person is at this moment, not where she comes from.
country =
    { $asker ->
        [supporter]
            她现在在哪里？
            请选国家或地区，或者输入名称。各地的急救电话不一样。
       *[self]
            您现在在哪里？
            请选国家或地区，或者输入名称。各地的急救电话不一样。
    }
    .not_sure = 跳过

country-which = 我不确定是哪个国家或地区。是下面这些里的一个吗？
    .not_sure = 都不是

# What typed words seem to mean. $told is the label of an answer, or several, a line each.
understood =
    我的理解是：
    { $told }
    对吗？
    .yes = 对，就是这样
    .no = 不对，看看所有答案

# The same in every language.
language =
    Choose a language.
    Выберите язык.
    请选择语言。

# A plain, direct question. Asking does not plant the idea.
mood =
    { $asker ->
        [supporter] 她现在心里还好吗？
       *[self] 您现在心里还好吗？
    }
    .none =
        { $asker ->
            [supporter] 她还好
           *[self] 还好
        }
    .low =
        { $asker ->
            [supporter] 她情绪很低落
           *[self] 情绪很低落
        }
    .thoughts =
        { $asker ->
            [supporter] 她有不想活的念头
           *[self] 我有不想活的念头
        }
    .plan =
        { $asker ->
            [supporter] 她有了计划，或者已经做了什么
           *[self] 我有了计划，或者已经做了什么
        }

## Notices

notice-lost =
    我没看懂。请按一个按钮，或者输入它的序号，或者输入答案里的字。
    只要有什么让您担心，马上拨打 { $number }。

# Said instead of notice-after where she was told to call now.
notice-after-now =
    { $asker ->
        [supporter] 我看到了，但在这里没法回答。如果您打不了电话，马上请身边的人拨打 { $number }，或者送她去最近的医院。
       *[self] 我看到了，但在这里没法回答。如果您打不了电话，马上请身边的人拨打 { $number }，或者送您去最近的医院。
    }

notice-sign =
    如果很严重，或者越来越厉害，马上拨打 { $number }。
    您写的我看到了，但看不出是哪个答案。请按一个按钮，或者输入答案里的字。

# What was told before the signs of danger were asked about.
notice-first =
    您写的我看到了。先确认最要紧的：请回答下面这个问题。
    只要有什么让您担心，马上拨打 { $number }。

# In all languages that can be chosen: it answers what was written in another one.
notice-foreign =
    <b>如果您需要帮助，马上拨打 { $number }。</b>
    我没看懂。请按一个按钮，或者输入答案里的字。
    想换语言，请输入它的名称：English、русский 或中文。
    For English, write “English”.
    Чтобы перейти на русский, напишите «русский».

# To somebody who sent nothing but little pictures, often one that cries.
notice-emoji =
    只要有什么让您担心，马上拨打 { $number }。
    我看不懂表情图，但您来找我是对的。先缓口气，等您可以的时候，按一个按钮或者写几个字。

notice-old = 这和现在的问题对不上，所以我没有当作回答。下面是现在的问题。

# The word in quotation marks must be the same as button-country.
notice-country = 在{ $country }：拨打 { $number }。如果地方不对，请按“国家或地区”。

# The word in quotation marks must be the same as country.not_sure.
notice-country-lost =
    我不认识这个国家或地区的名称。请再输入一次，或者按“跳过”。
    只要有什么让您担心，马上拨打 { $number }。

# Name your own language here.
notice-locale = 现在使用中文。

notice-back-start = 这是第一个问题，不能再往回了。

# Comes up after "我替别人问".
notice-supporter = 从现在起，问的都是您要帮的那个人。

notice-self = 从现在起，问的都是您自己。

notice-resumed = 接着刚才的地方继续。

# Above a list in which signs are ticked that were told in a check before. $told is those signs, one a line.
# The words in quotation marks must be the same as button-done and none.
notice-lasting =
    这些之前说过，所以已经勾上：
    { $told }
    如果现在还是这样，请按或输入“选好了”。不符合的请改，有新的请加。如果都不符合，请选“以上都没有”。

notice-deleted = 这里保存的内容都已删除。聊天软件自己还留着聊天记录，请在软件里也删除。

# Instead of notice-deleted, where the disk is full or cannot be written.
notice-not-deleted =
    只要有什么让您担心，马上拨打 { $number }。
    还没能删掉：是我这边出了故障，不是您的手机。您说过的内容不会再用，我会接着删。请在聊天软件里也删除这段对话。

# $count is a whole number.
notice-weeks = 大约是 { $count } 周。

# Two answers fit a number that was typed. The word in quotation marks must be the same as button-back.
notice-ticked =
    已经勾上。如果还有别的，请接着勾选或输入，然后按或输入“选好了”。

notice-graver =
    这个数字符合两个答案。为了安全，我按更严重的那个算。
    如果不对，请按“上一步”重新选。

# Said with the question again, after a number that cannot be used.
notice-quantity-range =
    这个数字用在这里不对。请再看一看，或者选一个答案。
    只要有什么让您担心，马上拨打 { $number }。

notice-quantity-wide =
    这可能符合好几个答案。请写得更准一些，或者选一个答案。
    只要有什么让您担心，马上拨打 { $number }。

notice-quantity-unit =
    这个数字指的是什么？请把单位也写上，比如“20 分钟”、“2 小时”或“3 厘米”。
    只要有什么让您担心，马上拨打 { $number }。

# The words in quotation marks must stand in words.yaml, under quantities: period and due.
notice-quantity-date =
    这是最后一次月经的第一天，还是预产期？请在日期前面写上“月经”或“预产期”。
    只要有什么让您担心，马上拨打 { $number }。

notice-quantity-day =
    哪个是日，哪个是月？请先写年份，比如 2026-09-30。
    只要有什么让您担心，马上拨打 { $number }。

notice-quantity-time =
    这是早上还是晚上？请把这个也写上，比如“早上 7 点”或“晚上 7 点”。
    只要有什么让您担心，马上拨打 { $number }。

# Discreet: no word of pregnancy, blood or illness. It may show on a locked screen.
notice-silence =
    您离开有一会儿了。
    您可以接着刚才的地方继续，也可以重新开始。

notice-changed =
    您上次回复之后，这里的问题有改动，您的一部分回答没能留下来。
    只要有什么让您担心，马上拨打 { $number }。
    您可以接着留下来的部分继续，也可以重新开始。

about =
    只要有什么让您担心，马上拨打 { $number }。不要等这里的回复。
    Nightlight 会问一些问题，告诉您可能有多紧急，并用平常的话说清原因。
    这是自动问答。我不是医生，这也不是诊断。
    这里的文字还是草稿，还没有医生或助产士签字确认。
    您的回答会加密保存 24 小时。您想早点删，随时可以删。
    聊天软件也可能会保存这段对话。您可以在软件里删除。

## Lines of local help

line-number = { $name }：{ $number }
line-hours-day-night = { $name }：{ $number }（白天夜里都可以打）
line-hours = { $name }：{ $number }（{ $hours }）
line-days-mon_fri = { $name }：{ $number }（星期一至星期五，{ $hours }）
line-days-mon_sat = { $name }：{ $number }（星期一至星期六，{ $hours }）
line-text = { $name }：发短信 { $word } 到 { $number }
# For anyone who cannot speak. relay: an operator reads aloud what was typed, and types what is said.
line-by-text = { $name }（不方便说话时）：发短信到 { $number }
line-by-text_registered = { $name }（不方便说话时）：用事先登记过的手机发短信到 { $number }
line-by-text_some_areas = { $name }（不方便说话时）：发短信到 { $number }。有的地方不能用；没有回复，就打电话，或请人替您打
line-by-relay = { $name }（不方便说话或听不清时）：{ $number }。您打字，由接线员替您说
line-by-textphone = { $name }，用文字电话（TTY）：{ $number }
line-option = { $name }：{ $number }，接通后按 { $option }
line-web = { $name }：{ $web }
line-kind-medical = 电话医疗咨询
line-kind-crisis = 心理援助热线（找人说说话）
line-kind-loss = 怀孕没保住以后的支持
