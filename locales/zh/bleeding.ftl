# status: draft - not yet signed by a clinician

### The questions. One message per question, one attribute per answer.
### People may type an answer: the first words of each answer (up to a comma or bracket) must differ within one question.
### Colour and a small amount of blood are never a comfort. Do not add such words.

# Any part of an answer is enough to choose it.
danger_signs =
    { $asker ->
        [supporter]
            我们一条一条来看危险信号。
            <b>她现在有下面任何一种情况吗？</b>可以选多个。
       *[self]
            我们一条一条来看危险信号。
            <b>您现在有下面任何一种情况吗？</b>可以选多个。
    }
    .collapse =
        { $asker ->
            [supporter] 她晕倒了，或者没法保持清醒
           *[self] 我晕倒了，或者没法保持清醒
        }
    .shock_feel =
        { $asker ->
            [supporter] 她差点晕倒，而且脸色发白、身上发冷、出冷汗或心跳很快
           *[self] 我差点晕倒，而且脸色发白、身上发冷、出冷汗或心跳很快
        }
    .fit_chest_breath = 抽搐、胸口痛或喘不上气
    .birth_now =
        { $asker ->
            [supporter] 她忍不住要往下使劲，或者脐带露出来，或者马上要生出来
           *[self] 我忍不住要往下使劲，或者脐带露出来，或者马上要生出来
        }
    .sepsis = 病得很重、神志不清、呼吸很快、皮肤冰凉发花，或没有小便

# Never ask how or why a pregnancy ended. 已结束 covers every way.
status =
    { $asker ->
        [supporter] 她是哪一种情况？
       *[self] 您是哪一种情况？
    }
    .pregnant = 怀孕了（验孕或医生确认）
    .maybe = 可能怀孕（月经推迟，还没验，或者验得太早）
    .ended = 妊娠已结束或正在结束（最近 6 周内）
    .ectopic_treated = 宫外孕或位置不明（治疗过，或正在观察）
    .birth = 已经分娩（最近 6 周内）
    .negative = 验孕是阴性（月经准时来了，或者同房 3 周或更久以后验的）
    .no_pregnancy = 不可能怀孕

weeks =
    { $asker ->
        [supporter]
            她怀孕几周了，或者可能有几周？
            从她最后一次月经的第一天算起。
            也可以输入那一天的日期，或者预产期，比如 2026-09-30。
       *[self]
            您怀孕几周了，或者可能有几周？
            从您最后一次月经的第一天算起。
            也可以输入那一天的日期，或者预产期，比如 2026-09-30。
    }
    .under_6 = 不到 6 周
    .w6_12 = 6 到 12 周（到 12 周 6 天为止）
    .w13_23 = 13 到 23 周
    .w24_plus = 24 周或以上
    .unsure_early = 还早，说不准几周（月经推迟不到 2 个月，肚子还没显）
    .unsure = 完全不知道

since_ended = 妊娠是什么时候结束的？
    .up_to_14_days = 现在，或 14 天以内
    .days_15_21 = 15 到 21 天前
    .from_22_days = 22 天前或更早

test_still_positive = 妊娠结束 3 周或更久以后，验孕还是阳性吗？
    .test_still_positive = 是的，还是阳性
    .none = 不是，或者没有验

# How fast a pad fills is what counts. Keep the hours exact.
flow =
    { $asker ->
        [supporter]
            她现在出多少血？
            “湿透”是指一片普通日用卫生巾，从头到尾都湿了。如果用布：湿到必须换。
            粉色、褐色和红色的血都算。
       *[self]
            您现在出多少血？
            “湿透”是指一片普通日用卫生巾，从头到尾都湿了。如果用布：湿到必须换。
            粉色、褐色和红色的血都算。
    }
    .none = 没有出血，以前也没有
    .stopped = 已经停了（之前出过血）
    .spots = 点滴出血或血迹（粉色、褐色或红色，擦的时候纸上有也算）
    .light = 一片能用 3 小时以上（或者用护垫就够）
    .moderate = 1 到 3 小时湿透一片，或像月经最多的那天
    .heavy = 1 小时或更短时间就湿透一片
    .flood = 血大量涌出，或湿透衣裤

# Use fruit or objects that people know in your language. Keep the centimetres.
clots = 有血块或组织样物（像肉一样的东西）吗？可以选多个。如果有大有小，请选最大的。
    .none = 没有血块，也没有组织样物
    .small = 小碎块或血丝（比小硬币还小，不到 2 厘米）
    .medium = 硬币或葡萄大小（2 厘米以上，但比核桃小）
    .large = 核桃大小或更大（带壳核桃，或乒乓球：4 厘米）
    .tissue = 组织样物，灰色或粉色，或像一个小囊
    .grapes = 一串小水泡（像葡萄）

# Any part of the two strongest answers is enough to choose them.
pain =
    { $asker ->
        [supporter] 她的肚子、小腹深处或腰背有多痛？
       *[self] 您的肚子、小腹深处或腰背有多痛？
    }
    .none = 不痛
    .mild = 轻微，像平时来月经，一阵一阵，痛在中间
    .moderate =
        { $asker ->
            [supporter] 比她平时来月经痛，或一直痛，或越来越痛
           *[self] 比我平时来月经痛，或一直痛，或越来越痛
        }
    .severe = 非常痛（站不直、说不出话，或从来没有这么痛过）

# Shoulder: the very tip, where a bag strap slips off. Fluid: from the vagina.
signs =
    { $asker ->
        [supporter]
            她还有下面这些情况吗？可以选多个。
            血很少或没有血，这些也要算。
       *[self]
            您还有下面这些情况吗？可以选多个。
            血很少或没有血，这些也要算。
    }
    .one_sided = 肚子一侧痛
    .shoulder = 肩膀顶端痛
    .rectal = 大便时痛或坠胀
    .urine_pain = 小便时痛
    .gut = 拉肚子或呕吐
    .dizzy = 头晕或头重脚轻
    .fever = 发烧 38 °C（100.4 °F）或以上
    .fever_long = 两次量到发烧，或发烧超过一天
    .chills = 打寒战或发冷
    .smelly = 血或分泌物有臭味

signs_after_birth =
    { $asker ->
        [supporter]
            她还有下面这些情况吗？可以选多个。
            血很少或没有血，这些也要算。
       *[self]
            您还有下面这些情况吗？可以选多个。
            血很少或没有血，这些也要算。
    }
    .one_sided = { signs.one_sided }
    .shoulder = { signs.shoulder }
    .rectal = { signs.rectal }
    .urine_pain = { signs.urine_pain }
    .gut = { signs.gut }
    .dizzy = { signs.dizzy }
    .fever = { signs.fever }
    .fever_long = { signs.fever_long }
    .chills = { signs.chills }
    .smelly = { signs.smelly }
    .headache_vision = { later.headache_vision }

later =
    { $asker ->
        [supporter]
            她有下面这些情况吗？可以选多个。
            如果她以前感觉到过胎动，胎动的变化也要算。
       *[self]
            您有下面这些情况吗？可以选多个。
            如果您以前感觉到过胎动，胎动的变化也要算。
    }
    .fluid = 下身流水（一下子涌出，或一点点漏）
    .contractions = 肚子一阵阵发紧、宫缩，或往下坠
    .hard_belly = 肚子一直又硬又痛
    .moves_less =
        { $asker ->
            [supporter] 她觉得胎动减少，或和以前不一样
           *[self] 我觉得胎动减少，或和以前不一样
        }
    .praevia = 胎盘位置低，或血管挡在子宫口（医生说过）
    .headache_vision = 头痛得很厉害、眼前有亮点，或看东西模糊

scan = 超声（B超）看到了什么？
    .heartbeat = 看到了心跳，在子宫里
    .in_womb = 在子宫里，没看到心跳，或还太早
    .none = 还没做超声
    .not_found = 做了但没找到（超声看不到怀在哪里）
    .ectopic_treated = 宫外孕，治疗过或正在观察

# Violence: short and calm. Earlier loss: use the gentle word for loss, never a medical word that also means ending it by choice.
history =
    { $asker ->
        [supporter]
            她有下面这些情况吗？可以选多个。
            每一条都可能影响她该去哪里、要多快去。
       *[self]
            您有下面这些情况吗？可以选多个。
            每一条都可能影响您该去哪里、要多快去。
    }
    .ectopic_history = 以前有过宫外孕，或输卵管手术、绝育、盆腔炎
    .coil = 体内有节育环（宫内节育器）
    .ivf = 试管（IVF）或其他助孕治疗
    .blood_thinner = 在用抗凝药，或有出血、凝血方面的病（肝素、华法林、医生开的阿司匹林）
    .rh_negative = Rh 阴性血（熊猫血：A-、B-、AB- 或 O-）
    .trauma = 肚子被撞、摔倒或出了意外
    .assault =
        { $asker ->
            [supporter] 有人伤害了她（包括强迫发生性关系）
           *[self] 有人伤害了我（包括强迫发生性关系）
        }
    .earlier_miscarriage = 以前失去过妊娠
    .none = 以上都没有

history_after =
    { $asker ->
        [supporter] 她有下面这些情况吗？可以选多个。
       *[self] 您有下面这些情况吗？可以选多个。
    }
    .blood_thinner = 在用抗凝药，或有出血、凝血方面的病（肝素、华法林、医生开的阿司匹林）
    .assault =
        { $asker ->
            [supporter] 有人伤害了她（包括强迫发生性关系）
           *[self] 有人伤害了我（包括强迫发生性关系）
        }

harm =
    { $asker ->
        [supporter]
            还有一个问题，每个人都会问到。有人伤害过她吗？
            在这里回答安全的话，再回答。
       *[self]
            还有一个问题，每个人都会问到。有人伤害过您吗？
            在这里回答安全的话，再回答。
    }
    .assault =
        { $asker ->
            [supporter] 有，有人伤害了她（包括强迫发生性关系）
           *[self] 有，有人伤害了我（包括强迫发生性关系）
        }
    .none = 没有

trend = 出血或疼痛有什么变化？
    .better = 在减轻
    .same = 差不多
    .worse = 越来越重

duration = 这样有多久了？
    .under_14_days = 不到 14 天
    .from_14_days = 14 天或更久

after_sex_exam_or_scan =
    是在同房、妇科内检或超声之后开始出血的吗？
    这对医生或助产士有帮助。它不会改变建议，也不是要怪谁。
    .no = 不是
    .yes = 是
