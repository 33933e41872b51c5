# status: draft - not yet signed by a clinician

### The result after the action: why, what to do while waiting, what usually happens, what to tell them.
### The action itself stands in safety.ftl.

why = 为什么这样建议

change = 出现这些情况，就更紧急

## While waiting

waiting = 在这之前

# The result itself says what to do at once; here stands what it does not say.
waiting-emergency_now =
    { $asker ->
        [supporter]
            请她用卫生巾，不要用卫生棉条。
            医生开的药，不要让她自己停。请问救护人员或医院。
       *[self]
            用卫生巾，不要用卫生棉条。
            医生开的药，不要自己停。请问救护人员或医院。
    }

waiting-urgent_today =
    { $asker ->
        [supporter]
            请她用卫生巾，不要用卫生棉条。
            记下每片卫生巾的时间和湿了多少。
            组织样物或大血块，放在干净的盒子里留着。拍照之前先问她。
            出发之前，她想休息就休息。
            医生开的药，不要让她自己停。先打电话问。
       *[self]
            用卫生巾，不要用卫生棉条。
            记下每片卫生巾的时间和湿了多少。
            组织样物或大血块，放在干净的盒子里留着。也可以拍照。
            出发之前，想休息就休息。
            医生开的药，不要自己停。先打电话问。
    }

# Never write that rest or staying in bed protects the pregnancy.
waiting-soon_24h =
    { $asker ->
        [supporter]
            请她用卫生巾，不要用卫生棉条。
            记下每片卫生巾的时间和湿了多少。
            组织样物或大血块，放在干净的盒子里留着。拍照之前先问她。
            她想休息就休息，怎么舒服就怎么来。
            她可以吃东西、喝水。
            医生开的药，不要让她自己停。先打电话问。
       *[self]
            请用卫生巾，不要用卫生棉条。
            记下每片卫生巾的时间和湿了多少。
            组织样物或大血块，放在干净的盒子里留着。也可以拍照。
            想休息就休息，怎么舒服就怎么来。
            可以吃东西、喝水。
            医生开的药，不要自己停。先打电话问。
    }

waiting-routine_watch =
    { $asker ->
        [supporter]
            她怎么舒服就怎么来，想休息就休息。
            如果出血，请她用卫生巾，不要用卫生棉条。
            如果出血，记下每片卫生巾的时间和湿了多少。
            医生开的药，不要让她自己停。先打电话问。
       *[self]
            怎么舒服就怎么来，想休息就休息。
            如果出血，请用卫生巾，不要用卫生棉条。
            如果出血，记下每片卫生巾的时间和湿了多少。
            医生开的药，不要自己停。先打电话问。
    }

# Said where an operation may be near; not to anyone who can wait.
waiting-fasting =
    { $asker ->
        [supporter] 看医生之前，不要给她吃东西，也不要给她喝水，她可能需要手术。
       *[self] 看医生之前，不要吃东西，也不要喝水，您可能需要手术。
    }

waiting-thinner =
    { $asker ->
        [supporter] 如果她在用抗凝药：下一次用药之前，先和医院通话。不要让她自己决定。
       *[self] 如果您在用抗凝药：下一次用药之前，先和医院通话。不要自己决定。
    }

# Shown when a pregnancy is possible but not tested. A test must not delay going to hospital.
waiting-test =
    { $asker ->
        [supporter]
            请她今天就验孕。把结果告诉医生或助产士。
            如果已经告诉您现在就打电话或去医院，请先做那件事。
            验得太早，阴性结果可能不准。
       *[self]
            请今天就验孕，把结果告诉医生或助产士。
            如果已经告诉您现在就打电话或去医院，请先做那件事。
            验得太早，阴性结果可能不准。
    }

waiting-rh =
    { $asker ->
        [supporter] Rh 阴性血：今天就问医生，她要不要打一针。72 小时内打最好，10 天以内也还可能有用。
       *[self] Rh 阴性血：今天就问医生，您要不要打一针。72 小时内打最好，10 天以内也还可能有用。
    }

waiting-group-unknown =
    { $asker ->
        [supporter] 如果她不知道自己的血型，请告诉他们。
       *[self] 如果您不知道自己的血型，请告诉他们。
    }

waiting-signs-unsure = 有一个信号您不确定。打电话时请说出来。

## What usually happens at the hospital

hospital = 到了医院

# 通常 must stay: services differ, and nothing is promised.
hospital-early =
    { $asker ->
        [supporter]
            他们通常会问一些问题，给她量脉搏和血压，验尿、验血。
            通常会做超声，常常是经阴道做。做超声不会影响怀孕。
            6 到 7 周以前，常常还看不到心跳。她可能需要再做一次超声。
            如果超声还看不到怀在哪里，通常会查两次激素，中间隔 48 小时。
            通常会查她的血型。
            检查时，她可以要求有人陪着。
            她可以问：“超声看到了什么？”“出现什么情况我要再来？”
       *[self]
            他们通常会问一些问题，给您量脉搏和血压，验尿、验血。
            通常会做超声，常常是经阴道做。做超声不会影响怀孕。
            6 到 7 周以前，常常还看不到心跳。您可能需要再做一次超声。
            如果超声还看不到怀在哪里，通常会查两次激素，中间隔 48 小时。
            通常会查您的血型。
            检查时，您可以要求有人陪着。
            您可以问：“超声看到了什么？”“出现什么情况我要再来？”
    }

hospital-late =
    { $asker ->
        [supporter]
            他们通常会给她量脉搏和血压，验血、验尿。
            通常会听一会儿子宫里的心跳。
            通常会做超声，看胎盘在哪里。
            弄清胎盘位置之前，通常不会用手指做内检。
            通常会查她的血型。
            她可以问：“您觉得是什么情况？”“夜里我该打哪个电话？”
       *[self]
            他们通常会给您量脉搏和血压，验血、验尿。
            通常会听一会儿子宫里的心跳。
            通常会做超声，看胎盘在哪里。
            弄清胎盘位置之前，通常不会用手指做内检。
            通常会查您的血型。
            您可以问：“您觉得是什么情况？”“夜里我该打哪个电话？”
    }

# Nothing here may ask or suggest how the pregnancy ended.
hospital-ended =
    { $asker ->
        [supporter]
            他们通常会给她量脉搏、体温和血压，验血。
            可能会做超声。
            如果还需要处理，通常有三种办法：等待、用药，或者做一个小手术。
            通常由她来选，除非有感染、出血很多或容易出血的风险。
            通常会请她 3 周后验孕。
            她可以问：“出现什么情况我要再来？”“夜里我该打哪个电话？”
       *[self]
            他们通常会给您量脉搏、体温和血压，验血。
            可能会做超声。
            如果还需要处理，通常有三种办法：等待、用药，或者做一个小手术。
            通常由您来选，除非有感染、出血很多或容易出血的风险。
            通常会请您 3 周后验孕。
            您可以问：“出现什么情况我要再来？”“夜里我该打哪个电话？”
    }

hospital-other =
    { $asker ->
        [supporter]
            他们通常会问一些问题，给她量脉搏和血压，验血、验尿。
            通常也会验孕。
            可能会做超声或内检。她可以要求有人陪着。
            她可以问：“您觉得是什么情况？”“出现什么情况我要再来？”
       *[self]
            他们通常会问一些问题，给您量脉搏和血压，验血、验尿。
            通常也会验孕。
            可能会做超声或内检。您可以要求有人陪着。
            您可以问：“您觉得是什么情况？”“出现什么情况我要再来？”
    }

## What to say

# The last line protects people where the law may ask how a pregnancy ended. It must not tell anyone to lie.
tell =
    { $asker ->
        [supporter]
            请告诉他们：
            她怀孕几周。或者妊娠什么时候结束的，或者她什么时候分娩的。
            多久湿透一片卫生巾，从什么时候开始，血块有多大。
            哪里痛，有多痛。
            有没有晕倒、头晕、发烧或肩膀顶端痛。
            超声看到了什么。
            有没有用抗凝药（让血不易凝固的药）、有没有过敏，还有她的血型。
            说这些就够了。要帮助她，谁都不需要知道更多。
       *[self]
            请告诉他们：
            您怀孕几周。或者妊娠什么时候结束的，或者您什么时候分娩的。
            多久湿透一片卫生巾，从什么时候开始，血块有多大。
            哪里痛，有多痛。
            有没有晕倒、头晕、发烧或肩膀顶端痛。
            超声看到了什么。
            有没有用抗凝药（让血不易凝固的药）、有没有过敏，还有您的血型。
            说这些就够了。要帮助您，谁都不需要知道更多。
    }

# Shown to a supporter and to nobody else.
tell-supporter =
    陪在她身边。
    替她打电话。
    记下时间：卫生巾、疼痛、晕倒、打过的电话。
    带上她的证件、药、手机、充电器和卫生巾。
    看她的东西或告诉别人之前，先问她。
    紧急时先打急救电话。不紧急，或者救护车来不了，您再开车送她。
    您也可能很难受。您也可能需要支持。
