# status: draft - not yet signed by a clinician

### What is said in Telegram alone: the profile of the bot, its commands, and answers to what is no text.

button-done = 选好了
# Stands before a number: "Copy 112".
button-copy = 复制
button-private = 单独找我

# Said in a group. No word of health, pregnancy or blood may stand here.
notice-private = 紧急情况请拨打 112 或 911。我在私聊里回答：请按下面的按钮。

# Said to another bot, once a day, also in a group. No word of health, pregnancy or blood may stand here.
notice-bot =
    我也是机器人，我回答真人。如果您替别人发消息：紧急情况请拨打 112 或 911。
    谁都可以单独找我：请按下面的按钮。

notice-edited =
    只要有什么让您担心，马上拨打 { $number }。
    旧消息改了不算，我回答新发的消息。请按一个按钮，或者重新发一条消息，写上序号或者答案里的字。

notice-media =
    只要有什么让您担心，马上拨打 { $number }。
    我看不了图片，听不了语音，也读不了转发的内容。这里是自动问答，医生也看不到这些。
    请按一个按钮，或者输入它的序号，或者输入答案里的字。

# Somebody sent where she is. Nobody must believe that help is on its way because of that.
notice-location =
    现在需要帮助的话，马上拨打 { $number }，说清要来什么地方。
    我看不了地图，也不能派人过去。发送 /country 可以换国家或地区。
    请按一个按钮，或者输入它的序号，或者输入答案里的字。

# Heads the next answer when nobody knows whether the last one arrived.
notice-unheard =
    只要有什么让您担心，马上拨打 { $number }。
    我的上一条消息，您可能没有收到。

# To somebody who typed an answer before she could read the question.
notice-early =
    只要有什么让您担心，马上拨打 { $number }。
    这条是在您收到我上一条消息之前发的，所以我没有当作回答。请先看下面的内容，再回答。

# To somebody who sends very many messages at once.
notice-flood =
    只要有什么让您担心，马上拨打 { $number }。
    消息一下子太多，我没法每条都回，会回最后一条。您也可以按按钮。

help =
    <b>只要有什么让您担心，马上拨打 { $number }。不要等这里的回复。</b>
    我会问几个问题，再告诉您可能有多紧急。请按按钮，或者输入按钮的序号，或者输入答案里的字。
    /urgent 显示急救电话。/restart 重新开始。/back 回到上一步。
    /language 换语言，/country 换国家或地区，随时都可以。/stop 删除您说过的内容。

privacy =
    您的回答加密保存 24 小时。发送 /stop 或 /forget 就马上删除。
    不保存姓名，您说的话不会写进任何日志。
    Telegram 也会保存这段对话，别人拿到您的手机可能会看到。请在那里也删除。
    这不是私密聊天，Telegram 自己也能看到内容。

# At most 512 characters. Shown in the empty chat, before anything is pressed.
profile-description =
    大量出血、晕倒或痛得很厉害：马上拨打急救电话。多数手机可以拨打 112 或 911。不要等这里的回复。
    我会问几个问题，再告诉您可能有多紧急。这是自动问答，我不是医生。这是草稿，还没有医生签字。请按“开始”。
# At most 120 characters. Shown to others too: no word of health.
profile-short = 随时可以来，自动问答。紧急时拨打 112 或 911。

command-start = 开始
command-help = 使用方法
command-urgent = 急救电话
command-language = 语言
command-country = 国家或地区
command-back = 上一步
command-restart = 重新开始
command-stop = 停止并删除
command-forget = 全部删除
command-privacy = 保存了什么
command-about = 关于这个聊天
