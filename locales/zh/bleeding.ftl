# status: draft - not yet signed by a clinician

### The questions. One message per question, one attribute per answer.
### People may type an answer: the first words of each answer (up to a comma or bracket) must differ within one question.
### Colour and a small amount of blood are never a comfort. Do not add such words.

# Any part of an answer is enough to choose it.
danger_signs =
    { $asker ->
        [supporter]
            <b>她现在有下面哪些情况？</b>
            可以选多个。出血、血块和疼痛接下来会问。
            <fold>• 差点晕倒：同时脸色发白、身上发冷、出冷汗或心跳很快。
            • 抽搐、胸口痛或喘不上气：咳血也算。
            • 病得很重：呼吸很快、皮肤冰凉发花，或很久没有小便，也算。
            • 要生了：忍不住往下使劲，或脐带露出来，也算。</fold>
       *[self]
            <b>您现在有下面哪些情况？</b>
            可以选多个。出血、血块和疼痛接下来会问。
            <fold>• 差点晕倒：同时脸色发白、身上发冷、出冷汗或心跳很快。
            • 抽搐、胸口痛或喘不上气：咳血也算。
            • 病得很重：呼吸很快、皮肤冰凉发花，或很久没有小便，也算。
            • 要生了：忍不住往下使劲，或脐带露出来，也算。</fold>
    }
    .collapse = 晕倒，或者昏昏沉沉、醒不过来
    .shock_feel = 差点晕倒，脸白、出冷汗
    .fit_chest_breath = 抽搐、胸口痛或喘不上气
    .birth_now = 忍不住往下使劲，要生了
    .sepsis = 病得很重，或神志不清

# Never ask how or why a pregnancy ended. 已结束 covers every way.
status =
    { $asker ->
        [supporter]
            她是哪一种情况？
            • 验孕是阴性：月经准时来了，或者同房满 3 周以后验的，才选这个。
            <fold>• 不可能怀孕：拿不准的话，请选“可能怀孕”。
            • 怀孕了：验出来了，或医生确认了。
            • 可能怀孕：月经推迟，还没验，或者验得太早。
            • 怀孕已结束、已经分娩：最近 6 周内的。
            • 宫外孕：怀在子宫外，治疗过或正在观察。位置不明：医生还看不到怀在哪里。</fold>
       *[self]
            您是哪一种情况？
            • 验孕是阴性：月经准时来了，或者同房满 3 周以后验的，才选这个。
            <fold>• 不可能怀孕：拿不准的话，请选“可能怀孕”。
            • 怀孕了：验出来了，或医生确认了。
            • 可能怀孕：月经推迟，还没验，或者验得太早。
            • 怀孕已结束、已经分娩：最近 6 周内的。
            • 宫外孕：怀在子宫外，治疗过或正在观察。位置不明：医生还看不到怀在哪里。</fold>
    }
    .pregnant = 怀孕了
    .maybe = 可能怀孕
    .ended = 怀孕已经结束，或正在结束
    .ectopic_treated = 宫外孕或位置不明
    .birth = 已经分娩
    .negative = 验孕是阴性
    .no_pregnancy = 不可能怀孕

weeks =
    { $asker ->
        [supporter]
            她怀孕几周了，或者可能有几周？
            <fold>从她最后一次月经的第一天算起。
            也可以输入那一天的日期，或者预产期，比如 2026-09-30。
            12 周 6 天也算 12 周。
            “说不准，但还早”是指：还没显怀，最后一次月经在 3 个月以内。</fold>
       *[self]
            您怀孕几周了，或者可能有几周？
            <fold>从您最后一次月经的第一天算起。
            也可以输入那一天的日期，或者预产期，比如 2026-09-30。
            12 周 6 天也算 12 周。
            “说不准，但还早”是指：还没显怀，最后一次月经在 3 个月以内。</fold>
    }
    .under_6 = 不到 6 周
    .w6_12 = 6 到 12 周
    .w13_19 = 13 到 19 周
    .w20_23 = 20 到 23 周
    .w24_plus = 24 周或以上
    .unsure_early = 说不准，但还早
    .unsure = 完全不知道，可能月份大了

since_ended = 怀孕是什么时候结束的？
    .up_to_14_days = 现在，或 14 天以内
    .days_15_21 = 15 到 21 天前
    .from_22_days = 22 天前或更早

test_still_positive = 怀孕结束满 3 周以后，验孕还是阳性吗？
    .test_still_positive = 是的，还是阳性
    .none = 不是，或者没有验

# How fast a pad fills is what counts. Keep the hours exact.
flow =
    { $asker ->
        [supporter]
            她现在出血有多少？
            粉色、褐色和红色的血都算，擦的时候纸上有血也算。
            <fold>“湿透”是指：一片普通日用卫生巾，从头湿到尾。用布的话：湿到必须换。
            用护垫就够的，选“一片能用 3 小时以上”。像月经最多的那天，选“1 到 3 小时”。</fold>
       *[self]
            您现在出血有多少？
            粉色、褐色和红色的血都算，擦的时候纸上有血也算。
            <fold>“湿透”是指：一片普通日用卫生巾，从头湿到尾。用布的话：湿到必须换。
            用护垫就够的，选“一片能用 3 小时以上”。像月经最多的那天，选“1 到 3 小时”。</fold>
    }
    .none = 一直都没有出血
    .stopped = 已经停了
    .spots = 点滴出血或血迹
    .light = 一片能用 3 小时以上
    .moderate = 1 到 3 小时湿透一片
    .heavy = 1 小时内就湿透一片
    .flood = 血大量涌出，或湿透衣裤

worst =
    过去 24 小时里，血最多的时候有多少？
    现在少了或停了，也请回答。
    .light = 血迹，或一片能用 3 小时以上
    .moderate = 1 到 3 小时湿透一片
    .heavy = 1 小时内就湿透一片
    .flood = 血大量涌出，或湿透衣裤

# Use fruit or objects that people know in your language. Keep the centimetres.
clots =
    有血块或组织样物（像肉一样的东西）吗？可以选多个。如果有大有小，请选最大的。
    <fold>• 小碎块：比小硬币还小，不到 2 厘米。
    • 硬币或葡萄大小：2 厘米以上，但比核桃小。
    • 核桃大小：像带壳核桃或乒乓球，4 厘米。
    • 组织样物：灰色或粉色，或像一个小囊。
    • 小水泡：一串，像葡萄。</fold>
    .none = 没有血块，也没有组织样物
    .small = 小碎块或血丝
    .medium = 硬币或葡萄大小（2 厘米）
    .large = 核桃大小或更大（4 厘米）
    .tissue = 组织样物，或像小囊
    .grapes = 一串小水泡

# Any part of the two strongest answers is enough to choose them.
pain =
    { $asker ->
        [supporter]
            她的肚子、小腹深处或腰背有多痛？
            • 轻微：像平时来月经，一阵一阵的，痛在中间。
            • 比平时来月经痛：一直痛，或越来越痛，也选这个。
            • 非常痛：站不直、说不出话。
       *[self]
            您的肚子、小腹深处或腰背有多痛？
            • 轻微：像平时来月经，一阵一阵的，痛在中间。
            • 比平时来月经痛：一直痛，或越来越痛，也选这个。
            • 非常痛：站不直、说不出话。
    }
    .none = 不痛
    .mild = 轻微，像平时来月经
    .moderate =
        { $asker ->
            [supporter] 比她平时来月经痛
           *[self] 比我平时来月经痛
        }
    .severe = 非常痛，从来没这么痛过

# Shoulder: the very tip, where a bag strap slips off. Fluid: from the vagina.
signs =
    { $asker ->
        [supporter]
            她还有下面这些情况吗？
            <fold>可以选多个。就算血很少或没有血，这些也算。
            • 肩膀顶端：挎包带容易滑下来的地方。
            • 一条腿：肿、痛或发烫。</fold>
       *[self]
            您还有下面这些情况吗？
            <fold>可以选多个。就算血很少或没有血，这些也算。
            • 肩膀顶端：挎包带容易滑下来的地方。
            • 一条腿：肿、痛或发烫。</fold>
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
    .leg = 一条腿肿、痛或发烫
    .coughs_blood = 咳血

signs_after_birth =
    { $asker ->
        [supporter]
            她还有下面这些情况吗？
            <fold>可以选多个。就算血很少或没有血，这些也算。
            • 肩膀顶端：挎包带容易滑下来的地方。
            • 一条腿：肿、痛或发烫。</fold>
       *[self]
            您还有下面这些情况吗？
            <fold>可以选多个。就算血很少或没有血，这些也算。
            • 肩膀顶端：挎包带容易滑下来的地方。
            • 一条腿：肿、痛或发烫。</fold>
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
    .leg = { signs.leg }
    .coughs_blood = { signs.coughs_blood }
    .headache_vision = { later.headache_vision }

later =
    { $asker ->
        [supporter]
            她有下面这些情况吗？可以选多个。
            <fold>• 下身流水：一下子涌出来，或一点点往外漏。
            • 宫缩：往下坠也算。
            • 如果她以前感觉到过胎动，胎动的变化也要算。
            • 胎盘位置低：医生说过的；血管挡在子宫口也算。
            • 头痛：痛得很厉害。眼睛：眼前有亮点，或看东西模糊。</fold>
       *[self]
            您有下面这些情况吗？可以选多个。
            <fold>• 下身流水：一下子涌出来，或一点点往外漏。
            • 宫缩：往下坠也算。
            • 如果您以前感觉到过胎动，胎动的变化也要算。
            • 胎盘位置低：医生说过的；血管挡在子宫口也算。
            • 头痛：痛得很厉害。眼睛：眼前有亮点，或看东西模糊。</fold>
    }
    .fluid = 下身流水
    .contractions = 肚子一阵阵发紧、宫缩
    .hard_belly = 肚子一直又硬又痛
    .moves_less = 胎动减少，或和以前不一样
    .praevia = 胎盘位置低
    .headache_vision = 头痛得很厉害，或看不清

scan =
    超声（B超）看到了什么？
    <fold>还太早、看不到心跳的，选“在子宫里，没看到心跳”。
    没找到：超声看不到怀在哪里。
    宫外孕：怀在子宫外。</fold>
    .heartbeat = 看到了心跳，在子宫里
    .in_womb = 在子宫里，没看到心跳
    .none = 还没做超声
    .not_found = 做了但没找到
    .ectopic_treated = 宫外孕，治疗过或正在观察

# Violence: short and calm. Earlier loss: use the gentle word for loss, never a medical word that also means ending it by choice.
history =
    { $asker ->
        [supporter]
            她有下面这些情况吗？可以选多个。
            <fold>每一条都可能影响她该去哪里、要多快去。
            • 宫外孕：怀在子宫外。输卵管：做过手术、结扎，或得过盆腔炎。
            • 抗凝药：肝素、华法林、医生开的阿司匹林。有出血、凝血方面的病，也选这个。
            • Rh 阴性血：也叫熊猫血，A-、B-、AB- 或 O-。
            • 被撞、摔倒或出了意外。
            • 有人伤害了她：包括强迫发生性关系。</fold>
       *[self]
            您有下面这些情况吗？可以选多个。
            <fold>每一条都可能影响您该去哪里、要多快去。
            • 宫外孕：怀在子宫外。输卵管：做过手术、结扎，或得过盆腔炎。
            • 抗凝药：肝素、华法林、医生开的阿司匹林。有出血、凝血方面的病，也选这个。
            • Rh 阴性血：也叫熊猫血，A-、B-、AB- 或 O-。
            • 被撞、摔倒或出了意外。
            • 有人伤害了我：包括强迫发生性关系。</fold>
    }
    .ectopic_history = 有过宫外孕，或输卵管有问题
    .coil = 体内有节育环
    .ivf = 试管（IVF）或其他助孕治疗
    .blood_thinner = 在用抗凝药，或有凝血问题
    .rh_negative = Rh 阴性血（熊猫血）
    .trauma = 肚子被撞、摔倒或出了意外
    .assault =
        { $asker ->
            [supporter] 有人伤害了她
           *[self] 有人伤害了我
        }
    .earlier_miscarriage = 以前怀孕没有保住
    .none = 以上都没有

history_after =
    { $asker ->
        [supporter]
            她有下面这些情况吗？可以选多个。
            <fold>• 抗凝药：肝素、华法林、医生开的阿司匹林。有出血、凝血方面的病，也选这个。
            • Rh 阴性血：也叫熊猫血，A-、B-、AB- 或 O-。
            • 有人伤害了她：包括强迫发生性关系。</fold>
       *[self]
            您有下面这些情况吗？可以选多个。
            <fold>• 抗凝药：肝素、华法林、医生开的阿司匹林。有出血、凝血方面的病，也选这个。
            • Rh 阴性血：也叫熊猫血，A-、B-、AB- 或 O-。
            • 有人伤害了我：包括强迫发生性关系。</fold>
    }
    .blood_thinner = 在用抗凝药，或有凝血问题
    .rh_negative = Rh 阴性血（熊猫血）
    .assault =
        { $asker ->
            [supporter] 有人伤害了她
           *[self] 有人伤害了我
        }

harm =
    { $asker ->
        [supporter]
            还有一个问题，每个人都会问到。有人伤害过她吗？
            强迫发生性关系也算。现在回答是安全的，再回答。
       *[self]
            还有一个问题，每个人都会问到。有人伤害过您吗？
            强迫发生性关系也算。现在回答是安全的，再回答。
    }
    .assault =
        { $asker ->
            [supporter] 有，有人伤害了她
           *[self] 有，有人伤害了我
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
    医生或助产士会用得上。不管怎么答，建议都一样，也不是要怪谁。
    .no = 不是
    .yes = 是
