# status: draft - not yet signed by a clinician

### Safety messages. This file must be complete before a language can be chosen.
### 马上, 不要 and every figure must survive. Action first, reason second.
### { $number } is ready text, such as "120", "103 或 112" or "112 或 911，或当地的急救电话".

# The whole closing, used when everything else fails. No variable, no markup.
# Read by both askers, so the body signs are named without 您 or 她.
last-resort =
    只要有什么让您担心，马上拨打 112 或 911，或当地的急救电话。
    如果这里已经说了要打电话或去医院，请现在就照做。

    这里出了故障，聊天不得不停下。
    我不是医生，这也不是诊断。

    出现下面任何一种情况，马上打电话：
    • 1 小时内就湿透一整片卫生巾，或者血大量涌出
    • 晕倒；或者差点晕倒，同时脸色发白、身上发冷、出冷汗或心跳很快
    • 痛得非常厉害，或者突然剧痛
    • 抽搐、胸口痛、喘不上气、咳血，或者神志不清、病得很重
    • 有结束生命的计划，或者马上要被人伤害
    怀孕期间或怀孕之后，出现这些也马上打电话：
    • 肩膀顶端痛，同时有出血、肚子痛或头晕
    • 头晕，同时 3 小时内就湿透一片卫生巾、痛得比来月经厉害，或者肚子一侧痛
    • 掉出 4 厘米（核桃大）或更大的血块，而且血比点滴出血多
    • 发烧 38 °C（100.4 °F）或以上，或者打寒战，同时痛得比来月经厉害、有臭味，或者 3 小时内就湿透一片卫生巾
    • 发烧超过一天或退了又烧，而且在出血，或者怀孕刚结束或刚分娩
    • 忍不住要往下使劲，或者脐带露出来，或者马上要生出来
    • 20 周起：血比点滴出血多，或者肚子一直又硬又痛
    • 13 周起：下身流水或肚子一阵阵发紧，同时 3 小时内就湿透一片卫生巾
    • 13 周起：肚子一直发硬，同时有出血（哪怕一点点）
    • 13 周起：头痛得很厉害或看东西模糊，同时有出血（哪怕一点点），或者痛得比来月经厉害
    • 24 周起：有出血（哪怕一点点），同时下身流水、头晕、发烧、打寒战、掉出 2 厘米或更大的血块，或者痛得比来月经厉害
    • 24 周起：胎动减少，同时有出血（哪怕一点点），或者痛得比来月经厉害
    • 超声没有在子宫里看到孕囊，同时痛得比来月经厉害、肚子一侧痛、肩膀顶端痛、头晕，或者 3 小时内就湿透一片卫生巾
    • 胎盘位置低：3 小时内就湿透一片卫生巾，或者 20 周起有出血（哪怕一点点）
    • 在用抗凝药：3 小时内就湿透一片卫生巾
    • 怀孕时被人伤害了：痛得比来月经厉害，3 小时内就湿透一片卫生巾，或者 24 周起有出血（哪怕一点点）、下身流水、肚子一阵阵发紧、胎动减少
    怀孕期间或怀孕之后，出现这些今天就去看医生，夜里也一样：
    • 痛得比来月经厉害、肚子一侧痛、肩膀顶端痛，或者头晕
    • 发烧、打寒战，或者有臭味
    • 一条腿肿、痛或发烫
    • 有结束生命的念头，或者被人伤害了
    • 觉得很不对劲
    怀孕期间，出现这些也今天就去看医生：
    • 像来月经那样出血、掉出组织样物（像肉一样的东西），或者 2 厘米或更大的血块
    • 13 周起：有一点血也算，或者肚子一阵阵发紧、胎动减少、下身流水

    拿不准，也要打。这不是浪费别人的时间。
    如果 1 小时内联系不上任何人，就当作紧急情况。去最近的医院。
    情况会变。想重新开始，请发送 /start。
    这不是您的错。您来问，是对的。

# First words of the first screen, short. 马上 and 不要 must stay.
hello =
    { $asker ->
        [supporter]
            <b>如果她大量出血、晕倒，或者痛得很厉害：马上拨打 { $number }。不要等这里的回复。</b>
            这是自动问答，我不是医生。软件可能保存对话，您可以删除。
       *[self]
            <b>如果大量出血、晕倒，或者痛得很厉害：马上拨打 { $number }。不要等这里的回复。</b>
            这是自动问答，我不是医生。软件可能保存对话，您可以删除。
    }

# Seven danger lines, each starting with "• ". Keep all seven, in this order.
danger =
    { $asker ->
        [supporter]
            <b>她现在有下面任何一种情况吗？</b>
            • 晕倒了；或者差点晕倒，而且脸色发白、身上发冷、出冷汗或心跳很快。
            • 血大量涌出，或 1 小时内就湿透一整片卫生巾。
            • 掉出 4 厘米或更大的血块（像核桃），而且血比点滴出血多。
            • 肚子、小腹深处或腰背突然痛，或痛得非常厉害。
            • 肩膀顶端痛，同时有出血、肚子痛或头晕。
            • 抽搐、胸口痛、喘不上气、咳血，或神志不清；或者发烧而且病得很重。
            • 忍不住往下使劲，脐带露出来，或马上要生。
       *[self]
            <b>您现在有下面任何一种情况吗？</b>
            • 晕倒了；或者差点晕倒，而且脸色发白、身上发冷、出冷汗或心跳很快。
            • 血大量涌出，或 1 小时内就湿透一整片卫生巾。
            • 掉出 4 厘米或更大的血块（像核桃），而且血比点滴出血多。
            • 肚子、小腹深处或腰背突然痛，或痛得非常厉害。
            • 肩膀顶端痛，同时有出血、肚子痛或头晕。
            • 抽搐、胸口痛、喘不上气、咳血，或神志不清；或者发烧而且病得很重。
            • 忍不住往下使劲，脐带露出来，或马上要生。
    }
    .no = 没有，以上都没有
    .not_sure = 不确定
    .yes = 有，至少一种

# Stands above each question but the first, and ends each closing. The call and the number come first.
question-top = 情况加重，请马上拨打 { $number }。

question-told = 已经回答的（{ $count }）

number-one = <code>{ $first }</code>
number-two = <code>{ $first }</code> 或 <code>{ $second }</code>
number-unknown = <code>{ $first }</code> 或 <code>{ $second }</code>，或当地的急救电话

# { $police } is ready text like { $number }: the police's own number, or, where they have none, the same as { $number }.
# $apart is yes where the police have a number of their own.
police-one = <code>{ $first }</code>（报警）
police-two = <code>{ $first }</code> 或 <code>{ $second }</code>（报警）

# Quoted by the texts on danger from another person, behind { $police }. Hurt in the body: the ambulance first.
hurt-first =
    { $apart ->
        [yes]
            { $asker ->
                [supporter] 如果她受了伤，先拨打 { $number }（救护车）。
               *[self] 如果您受了伤，先拨打 { $number }（救护车）。
            }
       *[no]
            { $asker ->
                [supporter] 如果她受了伤，接通后先说这个。
               *[self] 如果您受了伤，接通后先说这个。
            }
    }

# Quoted behind { $number }, where somebody is hurt.
police-then =
    { $apart ->
        [yes] 然后拨打 { $police }。
       *[no] 也请他们叫警察来。
    }

# Quoted behind { $number }, where it is not known yet what the danger is.
from-another =
    { $apart ->
        [yes] 如果危险来自别人：{ $police }。
       *[no] 如果危险来自别人，也拨打这个电话。
    }

notice-urgent =
    { $asker ->
        [supporter]
            <b>马上替她拨打 { $number }。陪在她身边。</b>
            说清她在哪里、出了什么情况。
            如果救护车来不了，马上送她去最近的医院。
            不要让她自己开车。
            如果您还能继续，请看下面的问题。
       *[self]
            <b>马上拨打 { $number }。</b>
            说清您在哪里、出了什么情况。
            如果救护车来不了，马上让人送您去最近的医院。
            不要自己开车，也不要一个人待着。
            如果您还能继续，请看下面的问题。
    }

# Name no method. Never write "think of your family". Do not argue with the feeling.
notice-crisis =
    { $asker ->
        [supporter]
            <b>马上替她拨打 { $number }。这样说：“她可能会伤害自己。”</b>
            陪在她身边。不要让她一个人待着。
            把她可能用来伤害自己的东西拿开。
            她的生命很重要。现在就该有人帮她，也该有人帮您。
            等您准备好了，可以在这里继续。
       *[self]
            <b>马上拨打 { $number }。这样说：“我可能会伤害自己。”</b>
            现在就和别人待在一起。如果您是一个人，请叫人过来。
            离可能用来伤害自己的东西远一点。
            您的生命很重要。现在就该有人帮您。
            等您准备好了，可以在这里继续。
    }

# Do not urge the person to leave anyone. Do not ask why.
notice-safety =
    { $asker ->
        [supporter]
            <b>如果她现在有危险，马上拨打 { $police }。{ hurt-first }</b>
            如果她愿意，而且安全，请帮她去一个安全的地方。
            这不是她的错。
            别人可能会看到这段聊天和这部手机。
            如果删掉聊天对她更安全，就请删掉。
       *[self]
            <b>如果您现在有危险，马上拨打 { $police }。{ hurt-first }</b>
            如果能走开，请去安全的、有别人在的地方。
            这不是您的错。
            别人可能会看到这段聊天和这部手机。
            如果删掉聊天对您更安全，就请删掉。
    }

notice-wrong =
    { $asker ->
        [supporter]
            <b>如果您觉得很紧急，马上替她拨打 { $number }。</b>
            她最了解自己的身体。我记下了：她觉得很不对劲。
            怀孕期间或怀孕之后觉得不对，今天就要去看医生。
            下面接着回答问题。
       *[self]
            <b>如果您觉得很紧急，马上拨打 { $number }。</b>
            您最了解自己的身体。我记下了：您觉得很不对劲。
            怀孕期间或怀孕之后觉得不对，今天就要去看医生。
            下面接着回答问题。
    }

# The words in quotation marks must be the same as button-stop.
unsafe =
    { $asker ->
        [supporter]
            <b>她现在有危险吗？有危险就马上拨打 { $number }。{ from-another }</b>
            如果她已经吃了什么或者做了什么，就算她现在没有不舒服，也要马上打电话。
            现在看这些内容安全吗？如果不安全，请按“停止并删除”。
            她是哪一种情况？
       *[self]
            <b>现在有危险吗？有危险就马上拨打 { $number }。{ from-another }</b>
            如果已经吃了什么或者做了什么，就算现在没有不舒服，也要马上打电话。
            现在看这些内容安全吗？如果不安全，请按“停止并删除”。
            您是哪一种情况？
    }
    .thoughts =
        { $asker ->
            [supporter] 她想结束自己的生命
           *[self] 我想结束自己的生命
        }
    .plan =
        { $asker ->
            [supporter] 她有了计划，或者已经做了什么
           *[self] 我有了计划，或者已经做了什么
        }
    .tablets = 不小心吃多了药
    .afraid =
        { $asker ->
            [supporter] 有人让她害怕
           *[self] 有人让我害怕
        }
    .danger_now =
        { $asker ->
            [supporter] 她现在有危险（有人要伤害她）
           *[self] 我现在有危险（有人要伤害我）
        }

# Comes before everything else in the result. The crisis lines of the country follow, if there are any.
overlay-crisis =
    { $asker ->
        [supporter] <b>如果她有结束生命的计划，马上替她拨打 { $number }。没有计划，也要现在就打心理援助热线，白天夜里都可以。陪着她。她的生命很重要。</b>
       *[self] <b>如果您有结束生命的计划，马上拨打 { $number }。没有计划，也要现在就打心理援助热线，白天夜里都可以。找人陪着您。您的生命很重要。</b>
    }

overlay-safety =
    { $asker ->
        [supporter] <b>如果有人威胁她的安全，马上拨打 { $police }。{ hurt-first }</b>这不是她的错，应该有人帮她。
       *[self] <b>如果有人威胁您的安全，马上拨打 { $police }。{ hurt-first }</b>这不是您的错，应该有人帮您。
    }

# For anyone who was hit or hurt by another person: the ambulance first, then the police.
overlay-hurt =
    { $asker ->
        [supporter] <b>如果她伤得很重，先替她拨打 { $number } 叫救护车。{ police-then }</b>
       *[self] <b>如果您伤得很重，先拨打 { $number } 叫救护车。{ police-then }</b>
    }

## The result

# First line: verb and number, nothing before it. 不要 in the lines on driving and eating must stay.
result-emergency_now =
    { $asker ->
        [supporter]
            <b>马上替她拨打 { $number }。陪在她身边。</b>
            这样说：“她在出血。”或者：“她痛得很厉害。”或者：“她晕倒了。”
            说清楚她有没有怀孕、几周了，或者怀孕什么时候结束的、什么时候分娩的。
            如果救护车来不了，马上直接送她去最近的、能做手术的医院。
            不要让她开车。不要让她一个人待着。
            能躺就帮她躺下。大约 20 周起，向左侧躺。
            不要给她吃东西，也不要给她喝水。她可能需要手术。
            把门锁打开。把她的手机、证件、药和病历放在她身边。
            帮她垫上卫生巾。用过的卫生巾和掉出来的组织样物都留着。
       *[self]
            <b>马上拨打 { $number }。</b>
            这样说：“我在出血。”或者：“我痛得很厉害。”或者：“我晕倒了。”
            说清楚您有没有怀孕、几周了，或者怀孕什么时候结束的、什么时候分娩的。
            如果救护车来不了，马上让人直接送您去最近的、能做手术的医院。
            不要自己开车。不要一个人待着。
            能躺就躺下。大约 20 周起，向左侧躺。
            不要吃东西，也不要喝水。您可能需要手术。
            把门锁打开。手机、证件、药和病历放在身边。
            垫上卫生巾。用过的卫生巾和掉出来的组织样物都留着。
    }

result-urgent_today =
    { $asker ->
        [supporter]
            <b>马上替她打电话找医生。她大约 4 小时内要看上医生，夜里也一样。如果出现危险信号，马上拨打 { $number }。</b>
            不要等到早上。马上带她去医院妇科或产科急诊，夜里也一样。也可以先打电话给妇科、产科或夜间值班医生。
            如果 1 小时内没人接，就带她去急诊。
            请陪她去，或者找人陪她去。
            带上她的用药清单、血型卡、卫生巾、手机充电器和身份证件。
       *[self]
            <b>马上打电话找医生。大约 4 小时内要看上医生，夜里也一样。如果出现危险信号，马上拨打 { $number }。</b>
            不要等到早上。马上去医院妇科或产科急诊，夜里也一样。也可以先打电话给妇科、产科或夜间值班医生。
            如果 1 小时内没人接，就去急诊。
            请找人陪您去。
            带上用药清单、血型卡、卫生巾、手机充电器和身份证件。
    }

# Said in place of the two results above when the reason is a danger to life from oneself or from another person
# and no answer about the body reached this level. The crisis or safety lines stand before it.
result-emergency_now-mind =
    { $asker ->
        [supporter]
            <b>马上替她拨打 { $number }。陪在她身边。</b>
            说清她在哪里。这样说：“她现在有危险。”
            不要让她一个人待着。叫一个您信得过的人过来。
            如果她还在出血或疼痛，也要说清楚。
            如果没人接，不管白天夜里，马上带她去最近的医院。
       *[self]
            <b>马上拨打 { $number }。</b>
            说清您在哪里。这样说：“我现在有危险。”
            不要一个人待着。叫一个您信得过的人过来。
            如果您还在出血或疼痛，也要说清楚。
            如果没人接，不管白天夜里，马上去最近的医院。
    }

# Said in place of it when another person is the only danger: the police first.
result-emergency_now-threat =
    { $asker ->
        [supporter]
            <b>马上替她拨打 { $police }。{ hurt-first }</b>
            说清她在哪里。这样说：“有人要伤害她。”
            如果可以，让她待在有别人的地方。怎样安全，她最清楚。
            如果她还在出血或疼痛，也要说清楚。
            如果没人接，不管白天夜里，马上帮她去最近的医院。
       *[self]
            <b>马上拨打 { $police }。{ hurt-first }</b>
            说清您在哪里。这样说：“有人要伤害我。”
            如果可以，待在有别人的地方。怎样安全，您最清楚。
            如果您还在出血或疼痛，也要说清楚。
            如果没人接，不管白天夜里，马上去最近的医院。
    }

result-urgent_today-mind =
    { $asker ->
        [supporter]
            <b>现在就帮她找人说说话，夜里也一样。如果她有危险，马上拨打 { $number }。</b>
            请打这里列出的热线，或者打电话给医生、急诊。
            陪在她身边，或者叫一个她信得过的人过来。
            如果她还在出血或疼痛，今天就要看医生。
       *[self]
            <b>现在就找人说说话，夜里也一样。如果有危险，马上拨打 { $number }。</b>
            请打这里列出的热线，或者打电话给医生、急诊。
            叫一个您信得过的人来陪您。
            如果您还在出血或疼痛，今天就要看医生。
    }

# 明天一早 may stand at this level. It must never appear in the two more urgent levels.
result-soon_24h =
    { $asker ->
        [supporter]
            <b>请帮她在 24 小时内联系上医院或医生。如果出现危险信号，马上拨打 { $number }。</b>
            今天就打电话。如果现在是夜里，明天一早就打。
            问清她什么时候能看上医生。
            如果要等 48 小时以上，或者电话一直打不通，当天就带她去急诊。
       *[self]
            <b>请在 24 小时内联系上医院或医生。如果出现危险信号，马上拨打 { $number }。</b>
            今天就打电话。如果现在是夜里，明天一早就打。
            问清什么时候能看上医生。
            如果要等 48 小时以上，或者电话一直打不通，当天就去急诊。
    }

result-soon_24h-mind =
    { $asker ->
        [supporter]
            <b>今天就帮她找人说说话。如果她有危险，马上拨打 { $number }。</b>
            可以打这里的热线，也可以找医院或医生。今天就打，夜里也可以。
            请她信任的人来陪她。
            如果还有出血或疼痛，也一起告诉他们。
       *[self]
            <b>今天就找人说说话。如果您有危险，马上拨打 { $number }。</b>
            可以打这里的热线，也可以找医院或医生。今天就打，夜里也可以。
            请您信任的人来陪您。
            如果还有出血或疼痛，也一起告诉他们。
    }

result-soon_24h-threat =
    { $asker ->
        [supporter]
            <b>今天就帮她找人说说话。如果她有危险，马上拨打 { $police }。{ hurt-first }</b>
            可以打这里的热线，也可以找医院或医生。今天就打，夜里也可以。
            请她信任的人来陪她。
            如果还有出血或疼痛，也一起告诉他们。
       *[self]
            <b>今天就找人说说话。如果您有危险，马上拨打 { $police }。{ hurt-first }</b>
            可以打这里的热线，也可以找医院或医生。今天就打，夜里也可以。
            请您信任的人来陪您。
            如果还有出血或疼痛，也一起告诉他们。
    }

result-routine_watch =
    { $asker ->
        [supporter]
            <b>继续观察 14 天。如果出现危险信号，马上替她拨打 { $number }。</b>
            下次见到医生或助产士时，请她说一说。
            如果又出血、血变多，或者开始痛，请重新自查一遍。
            如果她或您还是担心，请打电话给医院或医生。
       *[self]
            <b>继续观察 14 天。如果出现危险信号，马上拨打 { $number }。</b>
            下次见到医生或助产士时，请说一说。
            如果又出血、血变多，或者开始痛，请重新自查一遍。
            如果您还是担心，请打电话给医院或医生。
    }

result-unfinished =
    { $asker ->
        [supporter]
            <b>只要有什么让您或她担心，马上拨打 { $number }。</b>
            自查还没有做完，所以我说不出有多紧急。
            如果这里已经说了要打电话或去医院，请现在就照做。
            您随时可以重新开始。
       *[self]
            <b>只要有什么让您担心，马上拨打 { $number }。</b>
            自查还没有做完，所以我说不出有多紧急。
            如果这里已经说了要打电话或去医院，请现在就照做。
            您随时可以重新开始。
    }

result-over =
    { $asker ->
        [supporter]
            <b>只要有什么让您或她担心，马上拨打 { $number }。</b>
            之前给您的建议还算数。
            如果是让您打电话或去医院，请现在就照做。
            您随时可以重新开始。
       *[self]
            <b>只要有什么让您担心，马上拨打 { $number }。</b>
            之前给您的建议还算数。
            如果是让您打电话或去医院，请现在就照做。
            您随时可以重新开始。
    }

# Poison: more tablets than a usual day. No dose. 不要 in the lines on waiting, sickness and driving must stay.
result-tablets =
    { $asker ->
        [supporter]
            这样说：“她吃多了药。”说清楚是什么药、吃了多少、什么时候吃的。她怀孕了或者可能怀孕，也要说。
            不要等到她不舒服了才打，几个小时以后也可能出问题。不要给她催吐。不要再给她吃这种药。医生告诉您怎么做之前，不要给她吃东西、喝水。
            把门锁打开。不要让她开车。
            药盒留着，一起带上。知道当地中毒咨询电话的，也可以打。不要为找号码耽误时间。
            如果她当时想伤害自己，也要说。这件事也有人能帮。
       *[self]
            这样说：“我吃多了药。”说清楚是什么药、吃了多少、什么时候吃的。怀孕了或者可能怀孕，也要说。
            不要等到不舒服了才打，几个小时以后也可能出问题。不要自己催吐。不要再吃这种药。医生告诉您怎么做之前，不要吃东西、喝水。
            把门锁打开。不要自己开车。
            药盒留着，一起带上。知道当地中毒咨询电话的，也可以打。不要为找号码耽误时间。
            如果您当时想伤害自己，也要说。这件事也有人能帮。
    }

# To somebody with a plan. Name no method.
result-done =
    { $asker ->
        [supporter] 如果她已经吃了什么或者做了什么：就算她没有不舒服，也要打电话。说清楚是什么、多少、什么时候。不要给她催吐。
       *[self] 如果您已经吃了什么或者做了什么：就算没有不舒服，也要打电话。说清楚是什么、多少、什么时候。不要自己催吐。
    }

result-far =
    { $asker ->
        [supporter] 如果去医院路上要一个多小时，现在就带她出发。不要等。
       *[self] 如果去医院路上要一个多小时，现在就出发。不要等。
    }

result-again =
    { $asker ->
        [supporter] 按之前的回答，她需要去看医生。如果她还没去，请还是带她去。
       *[self] 按之前的回答，您需要去看医生。如果您还没去，请还是去。
    }

result-often =
    { $asker ->
        [supporter] 几个小时里，您已经查了好几次。请现在就替她问一问：打电话给医院或医生，或者拨打 { $number }。
       *[self] 几个小时里，您已经查了好几次。请现在就问一问：打电话给医院或医生，或者拨打 { $number }。
    }

# The two numbers stand here as text because no country is known. Do not change them.
place-unknown =
    我不知道是在哪个国家或地区。112 和 911 在大多数手机上都能打。如果打不通，请拨打当地的急救电话。
    接通后，说要救护车、发生了什么、人在哪里。是怀孕期间、怀孕结束以后还是分娩以后，也请说明。

place-low =
    { $asker ->
        [supporter]
            我不确定{ $country }有没有救护车能来。
            如果她现在就需要去医院，救护车来不来还没确认，就不要等。
            有什么车就坐什么车，送她去最近的、有产科或外科的医院。
            不要让她一个人去，也不要让她开车。
            如果知道医院的电话，请打过去。
            带上证件、钱、手机和卫生巾。
       *[self]
            我不确定{ $country }有没有救护车能来。
            如果您现在就需要去医院，救护车来不来还没确认，就不要等。
            有什么车就坐什么车，去最近的、有产科或外科的医院。
            不要一个人去，也不要自己开车。
            如果知道医院的电话，请打过去。
            带上证件、钱、手机和卫生巾，再找个人陪着。
    }

place-none =
    { $asker ->
        [supporter]
            我没有查到{ $country }的公共救护车电话。也请试着拨打 { $number }。
            如果她现在就需要去医院，救护车来不来还没确认，就不要等。
            有什么车就坐什么车，送她去最近的、有产科或外科的医院。
            不要让她一个人去，也不要让她开车。
            如果知道医院的电话，请打过去。
            带上证件、钱、手机和卫生巾。
       *[self]
            我没有查到{ $country }的公共救护车电话。也请试着拨打 { $number }。
            如果您现在就需要去医院，救护车来不来还没确认，就不要等。
            有什么车就坐什么车，去最近的、有产科或外科的医院。
            不要一个人去，也不要自己开车。
            如果知道医院的电话，请打过去。
            带上证件、钱、手机和卫生巾，再找个人陪着。
    }

## The closing, the last message on every way out

closing-emergency_now =
    { $asker ->
        [supporter] <b>马上替她拨打 { $number }。陪在她身边。</b>
       *[self] <b>马上拨打 { $number }。不要等。</b>
    }

closing-urgent_today =
    { $asker ->
        [supporter] <b>马上替她打电话找医生。她大约 4 小时内要看上医生。如果出现危险信号，马上拨打 { $number }。</b>
       *[self] <b>马上打电话找医生，大约 4 小时内要看上医生。如果出现危险信号，马上拨打 { $number }。</b>
    }

closing-soon_24h =
    { $asker ->
        [supporter] <b>请帮她在 24 小时内联系上医院或医生。如果出现危险信号，马上拨打 { $number }。</b>
       *[self] <b>请在 24 小时内联系上医院或医生。如果出现危险信号，马上拨打 { $number }。</b>
    }

closing-routine_watch =
    { $asker ->
        [supporter] <b>继续观察。如果出现危险信号，马上替她拨打 { $number }。</b>
       *[self] <b>继续观察。如果出现危险信号，马上拨打 { $number }。</b>
    }

closing-emergency_now-mind =
    { $asker ->
        [supporter] <b>马上替她拨打 { $number }。陪着她。</b>
       *[self] <b>马上拨打 { $number }。请人陪着您。</b>
    }

closing-emergency_now-threat =
    { $asker ->
        [supporter] <b>马上替她拨打 { $police }。{ hurt-first }</b>
       *[self] <b>马上拨打 { $police }。{ hurt-first }</b>
    }

closing-urgent_today-mind =
    { $asker ->
        [supporter] <b>现在就帮她找人说说话，夜里也一样。如果她有危险，马上拨打 { $number }。</b>
       *[self] <b>现在就找人说说话，夜里也一样。如果您有危险，马上拨打 { $number }。</b>
    }

closing-soon_24h-mind =
    { $asker ->
        [supporter] <b>今天就帮她找人说说话。如果她有危险，马上拨打 { $number }。</b>
       *[self] <b>今天就找人说说话。如果您有危险，马上拨打 { $number }。</b>
    }

closing-soon_24h-threat =
    { $asker ->
        [supporter] <b>今天就帮她找人说说话。如果她有危险，马上拨打 { $police }。{ hurt-first }</b>
       *[self] <b>今天就找人说说话。如果您有危险，马上拨打 { $police }。{ hurt-first }</b>
    }

# Said when something is typed after the result: nothing is asked any more.
notice-after =
    我看到了，但您自己写的话，我在这里没法回答。如果情况有变，马上拨打 { $number }，或者按一个按钮。

closing-limits =
    { $asker ->
        [supporter] 我不是医生，这也不是诊断。我看不到她，也不能给她做检查。
       *[self] 我不是医生，这也不是诊断。我看不到您，也不能给您做检查。
    }

# Two lists: what to call for at once, and what to be seen for today. Each line is one row of notes.yaml, at the
# urgency that the table gives: `nightlight prove` compares them. A line names its condition and nobody's sex or guilt.
closing-signs =
    { $asker ->
        [supporter] <b>出现下面任何一种情况，马上替她拨打 { $number }：</b>
       *[self] <b>出现下面任何一种情况，马上拨打 { $number }：</b>
    }

closing-signs-pad = 1 小时内就湿透一整片卫生巾，或者血大量涌出

closing-signs-faint = 晕倒；或者差点晕倒，同时脸色发白、身上发冷、出冷汗或心跳很快

closing-signs-pain = 痛得非常厉害，或者突然剧痛

closing-signs-shoulder = 肩膀顶端痛，同时有出血、肚子痛或头晕

closing-signs-dizzy = 头晕，同时 3 小时内就湿透一片卫生巾、痛得比来月经厉害，或者肚子一侧痛

closing-signs-clot = 掉出 4 厘米（核桃大）或更大的血块，而且血比点滴出血多

closing-signs-fever = 发烧 38 °C（100.4 °F）或以上，或者打寒战，同时痛得比来月经厉害、有臭味，或者 3 小时内就湿透一片卫生巾

closing-signs-fever_long = 发烧超过一天或退了又烧，而且在出血，或者怀孕刚结束或刚分娩

closing-signs-fit = 抽搐、胸口痛、喘不上气、咳血，或者神志不清、病得很重

closing-signs-birth = 忍不住要往下使劲，或者脐带露出来，或者马上要生出来

closing-signs-late = 20 周起：血比点滴出血多，或者肚子一直又硬又痛

closing-signs-water = 13 周起：下身流水或肚子一阵阵发紧，同时 3 小时内就湿透一片卫生巾

closing-signs-belly = 13 周起：肚子一直发硬，同时有出血（哪怕一点点）

closing-signs-headache = 13 周起：头痛得很厉害或看东西模糊，同时有出血（哪怕一点点），或者痛得比来月经厉害

closing-signs-movement = 24 周起：有出血（哪怕一点点），同时下身流水、头晕、发烧、打寒战、掉出 2 厘米或更大的血块，或者痛得比来月经厉害

closing-signs-moves = 24 周起：胎动减少，同时有出血（哪怕一点点），或者痛得比来月经厉害

closing-signs-located = 超声没有在子宫里看到孕囊，同时痛得比来月经厉害、肚子一侧痛、肩膀顶端痛、头晕，或者 3 小时内就湿透一片卫生巾

closing-signs-praevia = 胎盘位置低：3 小时内就湿透一片卫生巾，或者 20 周起有出血（哪怕一点点）

closing-signs-thinner = 在用抗凝药：3 小时内就湿透一片卫生巾

closing-signs-hurt =
    { $asker ->
        [supporter] 怀孕时有人伤害了她：痛得比来月经厉害，3 小时内就湿透一片卫生巾，或者 24 周起有出血（哪怕一点点）、下身流水、肚子一阵阵发紧、胎动减少
       *[self] 怀孕时有人伤害了您：痛得比来月经厉害，3 小时内就湿透一片卫生巾，或者 24 周起有出血（哪怕一点点）、下身流水、肚子一阵阵发紧、胎动减少
    }

closing-signs-mind =
    { $asker ->
        [supporter] 有结束生命的计划，或者有人马上要伤害她
       *[self] 有结束生命的计划，或者有人马上要伤害您
    }

closing-today =
    { $asker ->
        [supporter] <b>出现下面任何一种情况，今天就带她去看医生，夜里也一样：</b>
       *[self] <b>出现下面任何一种情况，今天就去看医生，夜里也一样：</b>
    }

closing-today-pain = 痛得比来月经厉害、肚子一侧痛，或者头晕

closing-today-shoulder = 肩膀顶端痛，或者一条腿肿、痛或发烫

closing-today-fever = 发烧 38 °C（100.4 °F）或以上、打寒战，或者血或分泌物有臭味

closing-today-blood = 像来月经那样出血：3 小时内就湿透一片卫生巾

closing-today-heavier = 像来月经那样出血，而且越来越多

closing-today-tissue = 掉出组织样物（像肉一样的东西），或者像葡萄一样的小水泡

closing-today-clot = 掉出 2 厘米（硬币大小）或更大的血块

closing-today-weeks = 13 周起：有一点血也算，或者肚子一阵阵发紧、胎动减少、下身流水

closing-today-headache = 头痛得很厉害，或者看东西模糊

closing-today-mind =
    { $asker ->
        [supporter] 有结束生命的念头（现在就打心理援助热线），或者有人伤害了她
       *[self] 有结束生命的念头（现在就打心理援助热线），或者有人伤害了您
    }

closing-today-wrong =
    { $asker ->
        [supporter] 她或您觉得很不对劲
       *[self] 觉得很不对劲
    }

closing-doubt = 没有列出所有情况。拿不准也要打，不算打扰。

closing-hour =
    { $asker ->
        [supporter] 1 小时内没人接？就当作紧急情况，带她去最近的医院。
       *[self] 1 小时内没人接？就当作紧急情况，去最近的医院。
    }

closing-who = 还有谁能帮忙

closing-who-none = 请拨打 { $number }，或者打电话给最近的医院，问清哪位医生在值班。

# The words in quotation marks must be the same as button-got_worse and button-start.
closing-again = 情况有变，请按“情况加重了”或“重新开始”。内容可以全部删除。

closing-kind =
    { $asker ->
        [supporter] 这不是她的错，也不是您的错。您来问，是对的。
       *[self] 这不是您的错。您来问，是对的。
    }

# { $languages } are the languages spoken at the emergency number.
closing-languages = 急救电话可以使用的语言：{ $languages }
closing-checked = 电话号码上次核对日期：{ $date }

# After a word of danger that was typed. The number is said just before.
happening =
    <b>您写的可能是危险信号。现在正在发生吗？</b>
    如果说不准，请按“不确定”。
    .yes = 是，现在
    .no = 不是，现在没有
    .not_sure = 不确定

# Said with that question again, when the answer was not understood.
happening-unclear =
    <b>如果现在正在发生，马上拨打 { $number }，不要等这个聊天。</b>
    我没看懂您的回答。请按按钮，或者输入“是”或“不是”。
    如果我还是看不懂，就当作“是”。我不能替您打电话。

# Before the result, when nobody answered that question so that it could be understood.
happening-again =
    <b>如果可能正在发生，马上拨打 { $number }。</b>
    说不准也可以。如果一直说不准，就当作“是”。

happening-counted =
    <b>马上拨打 { $number }。</b>
    我无法判断现在是不是正在发生，所以当作“是”。
