# status: draft - not yet signed by a clinician

button-library = 了解更多
button-reading = 回到刚才看的内容
button-check = 现在查一查有多急
button-hide = 隐藏
button-crisis_help =
    { $asker ->
        [supporter] 她不想活时，找谁帮忙
       *[self] 不想活时，找谁帮忙
    }
# Neutral: somebody else may see it.
button-safe_to_read = 更多内容
button-sources = 资料来源
button-for_helper = 给陪伴的人
button-word = 我想用的词
button-young = 我未满 18 岁
button-why = 为什么
button-change = 什么情况会更急
button-next = 接下来
button-ask = 可以问什么

library =
    <b>您想了解什么？</b>
    点一项，或者打几个字，比如医生说过的词。
    如果有什么让您担心，马上拨打 { $number }。

library-asked = 大家常问的
library-early = 怀孕头几周的出血
library-loss = 怀孕没保住
library-elsewhere = 宫外孕、位置不明
library-cervix = 子宫和宫颈
library-infections = 白带和感染
library-late = 20 周起
library-body = 受伤、血管、凝血
library-clinic = 检查、治疗、在家照顾
library-life = 上班、性生活、出行、饮食
library-feelings = 心情和支持

library-which =
    我不确定您指的是什么。是下面的哪一个吗？
    如果都不是，请输入“不是”，或者直接回答刚才的问题。
    只要有什么让您担心，马上拨打 { $number }。

# Above each page, when the result said to call or to go. It must not ask whether she did.
notice-told =
    <b>前面说过要打电话或去医院。请先做这件事，现在就做。</b>如果出现危险信号，或没人接听，马上拨打 { $number }。

part-now = 什么时候要马上求助
part-what = 这是什么
part-notice = 可能有哪些迹象
part-clinic = 医院通常怎么做
part-not = 请不要误会
part-said = 大家怎么说
part-known = 目前已知的

# What to ask at the hospital or on the phone. No advice hides in it.
ask =
    { $asker ->
        [supporter]
            <b>可以问什么</b>
            • 您觉得她是怎么回事？
            • 超声看到了什么，没看到什么？
            • 她下一次检查或超声是什么时候？
            • 夜里我们打哪个电话？
            • 她出现什么情况，要马上再来？
       *[self]
            <b>可以问什么</b>
            • 您觉得是怎么回事？
            • 超声看到了什么，没看到什么？
            • 下一次检查或超声是什么时候？
            • 夜里打哪个电话？
            • 出现什么情况，要马上再来？
    }

# Below each card. $list are names of organisations; $reviewed is a name and a date.
sources =
    这些内容参考了：{ $list }，用我们自己的话写的。
    还没有医生审核过，这是草稿。
sources-reviewed =
    这些内容参考了：{ $list }，用我们自己的话写的。
    已审核：{ $reviewed }。

## What stands on many pages: who must go when

# Pages about a pregnancy end their first part with these two. 这样的血块 is the one of 2 厘米; 比来月经还痛 is 痛得比来月经厉害.
page-signs =
    <b>怀孕时，今天就去看医生，夜里也去：</b>头晕、发烧、一侧痛、比来月经还痛、掉出组织样物，或 2 厘米或更大的血块。
    <b>马上拨打 { $number }：</b>
    • 头晕或发烧，又比来月经还痛
    • 24 周起有血，又头晕、发烧、有这样的血块，或比来月经还痛
    • 超声没找到孕囊，又头晕、一侧痛，或比来月经还痛
    • 头晕，又一侧痛

page-blood =
    <b>怀孕时只要出血：今天就联系医院或医生。</b>
    有血，今天就去看医生，夜里也去：
    • 13 周起，或不知道几周
    • 还没做超声，又痛
    • 超声没找到孕囊
    • 离医院很远
    <b>马上拨打 { $number }：</b>1 小时内湿透一片卫生巾；或 20 周起，血比点滴出血多。

# On top of pages that were looked for with a word of danger.
notice-if-now =
    { $asker ->
        [supporter] 如果她现在就是这样，马上拨打 { $number }。
       *[self] 如果您现在就是这样，马上拨打 { $number }。
    }
