# status: draft - not yet signed by a clinician

### The word she chooses, safety from another person, despair, under 18, and the quick hiding.
### The number comes first. Blame nobody, urge nobody to leave anyone, ask for no story.

word = 说起这件事，您想用哪个词？
    .pregnancy = 怀孕
    .baby = 宝宝
    .loss = 没保住
    .not_sure = 跳过

# It must not show what follows: somebody else may look at the screen. So numbers only, and not why: the police first.
safe_to_read =
    现在看这些内容安全吗？
    { $apart ->
        [yes] 紧急电话：{ $police }，{ $number }（救护车）。
       *[no] 紧急电话：{ $number }。
    }
    .yes = 安全
    .no = 不安全：关掉并删除

# The lines of the country follow after this.
danger_help =
    { $asker ->
        [supporter]
            <b>如果她现在有危险，马上拨打 { $police }。{ hurt-first }</b>
            这不是她的错。接下来怎么做，由她决定。她不用再多说。
            手机，还有别的设备上的 Telegram，别人可能看得到。有更安全的设备，就用那个。
            和她约一个暗号，意思就是：“替我叫人来帮忙。”
       *[self]
            <b>如果您现在有危险，马上拨打 { $police }。{ hurt-first }</b>
            这不是您的错。接下来怎么做，由您决定。您不用再多说。
            这部手机，还有别的设备上的 Telegram，别人可能看得到。有更安全的设备，就用那个。
            和信得过的人约一个暗号，意思就是：“替我叫人来帮忙。”
    }
    .lines_called = 已经打了电话
    .cannot_call = 我没法打电话
    .with_me =
        { $asker ->
            [supporter] 有人陪着她
           *[self] 有人陪着我
        }

danger_help-called =
    { $asker ->
        [supporter]
            打这个电话是对的。如果又有危险，再拨打 { $police }。
            如果她被打了、受了伤，没有出血也要今天就去看医生。痛得非常厉害或大量出血，马上拨打 { $number }。
            这段聊天可以删掉。
       *[self]
            打这个电话是对的。如果又有危险，再拨打 { $police }。
            如果您被打了、受了伤，没有出血也要今天就去看医生。痛得非常厉害或大量出血，马上拨打 { $number }。
            这段聊天可以删掉。
    }

danger_help-cannot =
    { $asker ->
        [supporter]
            请一个您信得过的人替她拨打 { $police }。{ hurt-first }
            医院或药店的人也可以打。
            如果可以，让她待在有别人的地方。怎样安全，她最清楚。
            有的热线可以网上聊天或发短信。按“{ button-back }”可以看到热线。
       *[self]
            请一个您信得过的人替您拨打 { $police }。说出暗号就够了。{ hurt-first }
            医院或药店的人也可以打。
            如果可以，待在有别人的地方。怎样安全，您最清楚。
            有的热线可以网上聊天或发短信。按“{ button-back }”可以看到热线。
    }

danger_help-with_me =
    { $asker ->
        [supporter]
            如果她信得过这个人，就待在一起，手机放在手边，随时可以拨打 { $police }。{ hurt-first }
            如果她怕这个人，不要给她发这方面的消息。现在就关掉这个聊天。
            这不是她的错，也不是您的错。
       *[self]
            如果您信得过这个人，就待在一起，手机放在手边，随时可以拨打 { $police }。也可以请这个人替您打。{ hurt-first }
            如果您怕这个人，现在就关掉这个聊天。以后可以再来。
            这不是您的错。
    }

# The number first. Name no method. Never write "think of your family". Do not argue with the feeling.
# The lines of the country follow after this.
crisis_help =
    { $asker ->
        [supporter]
            <b>马上替她拨打 { $number }。不要挂电话。</b>
            陪在她身边。不要让她一个人待着。
            把她可能用来伤害自己的东西拿开。
            可以直接问她：是不是想结束生命？
            她的生命很重要。
       *[self]
            <b>马上拨打 { $number }。不要挂电话。</b>
            和别人待在一起。如果是一个人，请叫人过来。
            离可能伤害您的东西远一点。
            不用说得多清楚。一句“我想死”就够了。
            您的生命很重要。
    }
    .lines_called = 已经打了电话
    .cannot_call = 我没法打电话
    .with_me =
        { $asker ->
            [supporter] 有人陪着她
           *[self] 有人陪着我
        }

crisis_help-called =
    { $asker ->
        [supporter]
            打这个电话不容易。陪着她，直到有人来帮忙。
            照他们说的做。如果她更难受了，再拨打 { $number }。
            您可能也需要人陪。叫一个您信得过的人过来。
       *[self]
            打这个电话不容易。想说多久，就说多久。
            商量好下一步，就去做。和别人待在一起，直到心里好受一点。
            如果更难受了，再拨打 { $number }。需要打几次，就打几次。
    }

crisis_help-cannot =
    { $asker ->
        [supporter]
            请旁边的人马上替她拨打 { $number }，您陪着她。
            或者带她去最近的急诊。不要让她开车。
            可以把这句话给人看：“她想结束生命。请帮帮我们。”
       *[self]
            请人马上替您拨打 { $number }。发一句话就够了：“请过来。我不安全。”
            或者去找邻居，或者去最近的急诊。不要自己开车。
            可以把这句话给人看：“我想结束生命。请陪着我。”
    }

crisis_help-with_me =
    { $asker ->
        [supporter]
            请这个人陪着她，现在就和您一起拨打 { $number }。
            轮流陪，一刻也不要让她一个人待着。
            一起把可能伤害她的东西拿开。
       *[self]
            告诉这个人：“我想结束生命。请陪着我。”
            请这个人现在就和您一起拨打 { $number }，再把可能伤害您的东西拿开。
            待在一起，直到有人来帮忙。
    }

under_18 =
    { $asker ->
        [supporter] 她不满 18 岁吗？不想答可以不答。
       *[self] 您不满 18 岁吗？不想答可以不答。
    }
    .yes = 是
    .no = 不是

# State no age of consent and no duty to tell anyone: they differ by country.
under_18-yes =
    { $asker ->
        [supporter]
            多大年纪，得到的照顾都一样。她可以自己拨打 { $number }。
            她信得过的大人可以带她去：亲戚、老师、护士。找谁，她来定。
            如果有人逼她、吓她，那不是她的错。青少年热线可以听她说。
       *[self]
            多大年纪，得到的照顾都一样。您可以自己拨打 { $number }。
            您信得过的大人可以带您去：亲戚、老师、护士。找谁，您来定。
            如果有人逼您、吓您，那不是您的错。青少年热线可以听您说。
    }

# Quick hiding. Neutral: no word of health or danger, and the number all the same.
hidden = 这里没有打开的内容。紧急电话：{ $number }。
