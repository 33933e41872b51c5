# status: draft - not yet signed by a clinician

### Why the advice is what it is. One message per rule of the urgency table.
### The attribute .change is one item under "出现这些情况，就更紧急". No full stop.
### Write 可能: a reason is never a diagnosis.

## Emergency now

reason-E01 = 晕倒可能说明身体里面在出血，哪怕流出来的血很少。
    .change =
        { $asker ->
            [supporter] 她晕倒，或者昏昏沉沉、醒不过来
           *[self] 您晕倒，或者昏昏沉沉、醒不过来
        }

reason-E02 =
    { $asker ->
        [supporter] 这些信号可能说明，她身体里的血不够了。
       *[self] 这些信号可能说明，您身体里的血不够了。
    }
    .change =
        { $asker ->
            [supporter] 她差点晕倒，而且脸色发白、身上发冷、出冷汗或心跳很快
           *[self] 您差点晕倒，而且脸色发白、身上发冷、出冷汗或心跳很快
        }

reason-E03 = 1 小时内就湿透一片卫生巾，血太多了，不能等。
    .change =
        { $asker ->
            [supporter] 她 1 小时内就湿透一片卫生巾，或者血大量涌出
           *[self] 您 1 小时内就湿透一片卫生巾，或者血大量涌出
        }

reason-E04 =
    { $asker ->
        [supporter] 血块这么大，而她还在出血，可能说明失血很多。
       *[self] 血块这么大，而您还在出血，可能说明失血很多。
    }
    .change =
        { $asker ->
            [supporter] 她掉出带壳核桃那么大（4 厘米）的血块，而且血比点滴出血多
           *[self] 您掉出带壳核桃那么大（4 厘米）的血块，而且血比点滴出血多
        }

reason-E05 = 痛成这样，要马上看医生，哪怕血很少。
    .change =
        { $asker ->
            [supporter] 她从来没有这么痛过，或者痛得站不直、说不出话
           *[self] 您从来没有这么痛过，或者痛得站不直、说不出话
        }

reason-E06 = 肩膀顶端痛，再加上这些情况，可能说明肚子里面在出血。
    .change =
        { $asker ->
            [supporter] 她的肩膀顶端痛，同时有出血、肚子痛或头晕
           *[self] 您的肩膀顶端痛，同时有出血、肚子痛或头晕
        }

reason-E07 = 这样痛或这样出血，同时又头晕，是失血的警告信号。
    .change =
        { $asker ->
            [supporter] 她头晕，同时 3 小时内湿透一片卫生巾、痛得比来月经厉害，或者肚子一侧痛
           *[self] 您头晕，同时 3 小时内湿透一片卫生巾、痛得比来月经厉害，或者肚子一侧痛
        }

reason-E08 = 这些可能是危险感染的信号。
    .change =
        { $asker ->
            [supporter] 她神志不清或病得很重、呼吸很快、皮肤冰凉发花，或者很久没有小便
           *[self] 您神志不清或病得很重、呼吸很快、皮肤冰凉发花，或者很久没有小便
        }

reason-E09 = 发烧或打寒战，再加上这些情况，可能是子宫感染。现在就需要治疗。
    .change =
        { $asker ->
            [supporter] 她发烧或打寒战，同时有臭味、痛得比来月经厉害，或 3 小时内湿透一片卫生巾
           *[self] 您发烧或打寒战，同时有臭味、痛得比来月经厉害，或 3 小时内湿透一片卫生巾
        }

reason-E10 = 抽搐、胸口痛或喘不上气，对谁都是急症。
    .change =
        { $asker ->
            [supporter] 她抽搐、胸口痛，或者喘不上气
           *[self] 您抽搐、胸口痛，或者喘不上气
        }

reason-E11 = 可能现在就要生了。
    .change =
        { $asker ->
            [supporter] 她忍不住要往下使劲，或者脐带露出来，或者马上要生出来
           *[self] 您忍不住要往下使劲，或者脐带露出来，或者马上要生出来
        }

reason-E12 =
    { $asker ->
        [supporter] 24 周起，或者不知道几周时，这样的出血对她和这次怀孕都可能有危险。
       *[self] 24 周起，或者不知道几周时，这样的出血对您和这次怀孕都可能有危险。
    }
    .change = 24 周起，血比点滴出血多

reason-E13 = 肚子又硬又痛，可能说明胎盘正在从子宫壁上剥下来，哪怕血很少。
    .change =
        { $asker ->
            [supporter] 她的肚子一直发硬，而且到了 20 周或同时出血
           *[self] 您的肚子一直发硬，而且到了 20 周或同时出血
        }

reason-E14 =
    { $asker ->
        [supporter] 她胎动减少，又有出血或痛得比来月经厉害，需要马上得到帮助。
       *[self] 胎动减少，又有出血或痛得比来月经厉害，您需要马上得到帮助。
    }
    .change =
        { $asker ->
            [supporter] 她胎动减少，同时有出血或痛得比来月经厉害
           *[self] 您胎动减少，同时有出血或痛得比来月经厉害
        }

reason-E15 = 胎盘位置低时，出血可能很快变多。
    .change =
        { $asker ->
            [supporter] 她胎盘位置低：20 周起出血，或 3 小时内湿透一片卫生巾
           *[self] 您胎盘位置低：20 周起出血，或 3 小时内湿透一片卫生巾
        }

reason-E16 = 又流水又出血，这次怀孕可能有危险。
    .change =
        { $asker ->
            [supporter] 她下身流水：24 周起又出血，或 3 小时内湿透一片卫生巾
           *[self] 您下身流水：24 周起又出血，或 3 小时内湿透一片卫生巾
        }

reason-E17 = 肚子一阵阵发紧又出血，可能是要早产，或者胎盘有问题。
    .change =
        { $asker ->
            [supporter] 她肚子一阵阵发紧，同时 3 小时内湿透一片卫生巾，或 20 周起血比点滴出血多
           *[self] 您肚子一阵阵发紧，同时 3 小时内湿透一片卫生巾，或 20 周起血比点滴出血多
        }

reason-E18 = 这可能说明，宫外孕正在肚子里面出血。
    .change =
        { $asker ->
            [supporter] 她头晕、3 小时内湿透一片卫生巾、痛得比来月经厉害、肚子一侧痛，或者肩膀顶端痛
           *[self] 您头晕、3 小时内湿透一片卫生巾、痛得比来月经厉害、肚子一侧痛，或者肩膀顶端痛
        }

reason-E19 =
    { $asker ->
        [supporter] 她的血可能不容易凝住，这样出血，现在就需要帮助。
       *[self] 您的血可能不容易凝住，这样出血，现在就需要帮助。
    }
    .change =
        { $asker ->
            [supporter] 她 3 小时内就湿透一片卫生巾
           *[self] 您 3 小时内就湿透一片卫生巾
        }

reason-E20 = 被撞或受伤之后，这可能说明子宫或胎盘受了伤。
    .change =
        { $asker ->
            [supporter] 被撞或摔倒后，她痛得比来月经厉害，或 3 小时内湿透一片卫生巾；24 周起出血、流水、肚子一阵阵发紧，或胎动减少
           *[self] 被撞或摔倒后，您痛得比来月经厉害，或 3 小时内湿透一片卫生巾；24 周起出血、流水、肚子一阵阵发紧，或胎动减少
        }

reason-E21 = 这些信号一起出现，可能是血压非常高，胎盘也有问题。
    .change =
        { $asker ->
            [supporter] 她头痛得很厉害或看东西模糊，同时有出血或痛得更厉害
           *[self] 您头痛得很厉害或看东西模糊，同时有出血或痛得更厉害
        }

reason-E22 =
    { $asker ->
        [supporter] 她有危险。帮她去安全的地方，现在就打电话。
       *[self] 您有危险。去安全的地方，现在就打电话。
    }

reason-E23 =
    { $asker ->
        [supporter] 她的生命很重要。请现在就打电话，陪在她身边。
       *[self] 您的生命很重要。请现在就打电话，和别人待在一起。
    }

reason-E24 = 可能有危险信号。现在就需要帮助。

reason-E25 = 发烧不退或退了又烧，可能是子宫感染。
    .change = 发烧 38 °C（100.4 °F）退了又烧，或者超过一天，同时在出血，或者怀孕刚结束或刚分娩

reason-E26 = 20 周起，或者不知道几周时，血比点滴出血多，马上需要帮助。
    .change = 20 周起，血比点滴出血多

reason-E27 = 咳血可能说明肺里的血管堵住了，马上需要帮助。
    .change =
        { $asker ->
            [supporter] 她咳血
           *[self] 您咳血
        }

reason-E28 = 过去一天里出血很多，现在又头晕或痛得更厉害，可能失血很多，哪怕现在血少了。
    .change =
        { $asker ->
            [supporter] 她头晕，或者痛得比来月经厉害
           *[self] 您头晕，或者痛得比来月经厉害
        }

reason-E29 = 药吃多了，几个小时以后也可能伤身体，哪怕现在没有不舒服。越早处理，效果越好。

## Urgent today

reason-U01 = 肚子一侧痛，今天就要检查。如果怀着孕，可能是宫外孕。
    .change = 肚子一侧开始痛

reason-U02 = 肩膀顶端痛，今天就要检查。
    .change =
        { $asker ->
            [supporter] 她的肩膀顶端开始痛
           *[self] 您的肩膀顶端开始痛
        }

reason-U03 = 今天就要检查。如果是宫外孕，感觉可能像肠道或膀胱不舒服。
    .change =
        { $asker ->
            [supporter] 她大便时痛；或者有血或痛，同时小便时痛、呕吐或拉肚子
           *[self] 您大便时痛；或者有血或痛，同时小便时痛、呕吐或拉肚子
        }

reason-U04 = 比来月经更痛，今天就要检查。
    .change = 比来月经更痛、一直痛，或者越来越痛

reason-U05 = 又痛又出血，还不知道怀在哪里：一定要让医生弄清楚。
    .change = 出血和痛一起出现

reason-U06 = 出血像月经量多的时候，今天就要检查。
    .change =
        { $asker ->
            [supporter] 她 3 小时内就湿透一片卫生巾
           *[self] 您 3 小时内就湿透一片卫生巾
        }

reason-U07 = 12 周以后，或者不知道几周时，只要出血，当天就要检查。
    .change = 开始出血，多少都算

reason-U08 = 这么大的血块，说明出血不算少。今天就要检查。
    .change =
        { $asker ->
            [supporter] 她怀孕时掉出 2 厘米或更大的血块，或者怀孕结束后掉出 4 厘米或更大的血块
           *[self] 您怀孕时掉出 2 厘米或更大的血块，或者怀孕结束后掉出 4 厘米或更大的血块
        }

reason-U09 = 掉出来的组织样物或小水泡，今天要给医生看。请放在干净的盒子里留着。
    .change =
        { $asker ->
            [supporter] 她怀孕时掉出组织样物，或者任何时候掉出像葡萄一样的小水泡
           *[self] 您怀孕时掉出组织样物，或者任何时候掉出像葡萄一样的小水泡
        }

reason-U10 = 这可能是感染，今天就需要治疗。
    .change =
        { $asker ->
            [supporter] 她发烧、打寒战，或者有臭味
           *[self] 您发烧、打寒战，或者有臭味
        }

reason-U11 = 现在头晕，今天一定要检查。
    .change =
        { $asker ->
            [supporter] 她头晕或头重脚轻
           *[self] 您头晕或头重脚轻
        }

reason-U12 =
    { $asker ->
        [supporter] 因为她以前的情况，要尽快查清有没有宫外孕。
       *[self] 因为您以前的情况，要尽快查清有没有宫外孕。
    }
    .change = 开始痛，或者还没做超声就开始出血

reason-U13 = 有任何变化，都要让医院的医生知道。现在就打电话给他们。
    .change = 开始出血或开始痛

reason-U14 = 抗凝药或出血方面的病，可能让出血加重。下一次用药之前先打电话。
    .change = 开始出血，多少都算

reason-U15 = 被撞或受伤，今天就要检查。
    .change = 被撞或摔倒后，开始出血或开始痛

reason-U16 =
    { $asker ->
        [supporter] 她胎动减少或和以前不一样，今天就要检查。不要等到明天。
       *[self] 胎动减少或和以前不一样，今天就要检查。不要等到明天。
    }
    .change =
        { $asker ->
            [supporter] 她觉得胎动减少，或和以前不一样
           *[self] 您觉得胎动减少，或和以前不一样
        }

reason-U17 = 可能是破水了，或者要提早生了。
    .change = 下身流水，或者肚子开始一阵阵发紧

reason-U18 = 肚子一直又硬又痛，今天就要检查。
    .change =
        { $asker ->
            [supporter] 她的肚子变得又硬又痛，一直不松
           *[self] 您的肚子变得又硬又痛，一直不松
        }

reason-U19 =
    { $asker ->
        [supporter] 您不确定有没有危险信号，所以她今天要去检查。
       *[self] 您不确定有没有危险信号，所以今天要去检查。
    }

reason-U20 = 这可能是和怀孕或分娩有关的高血压。今天就要检查。
    .change =
        { $asker ->
            [supporter] 她头痛得很厉害、眼前有亮点，或者看东西模糊
           *[self] 您头痛得很厉害、眼前有亮点，或者看东西模糊
        }

reason-U21 =
    { $asker ->
        [supporter] 今天就该有人陪她、帮她。可以打这些电话。
       *[self] 今天就该有人陪您、帮您。可以打这些电话。
    }
    .change =
        { $asker ->
            [supporter] 她想结束自己的生命
           *[self] 您想结束自己的生命
        }

reason-U22 =
    { $asker ->
        [supporter] 出血越来越多，所以她今天要去检查。
       *[self] 出血越来越多，所以今天要去检查。
    }
    .change = 血比点滴出血多，而且越来越多

reason-U23 =
    { $asker ->
        [supporter] 她最了解自己的身体。有这种感觉，今天就值得去检查。
       *[self] 您最了解自己的身体。有这种感觉，今天就值得去检查。
    }
    .change =
        { $asker ->
            [supporter] 她觉得很不对劲
           *[self] 您觉得很不对劲
        }

reason-U24 = 分娩后出血变多，今天就要检查。
    .change =
        { $asker ->
            [supporter] 她 3 小时内就湿透一片卫生巾
           *[self] 您 3 小时内就湿透一片卫生巾
        }

reason-U25 = 到这时候，出血应该在减少，所以今天要检查。
    .change = 3 小时内湿透一片卫生巾，而且血越来越多

reason-U26 =
    { $asker ->
        [supporter] 她是 Rh 阴性血，又有疼痛，可能需要在 72 小时内打一针。
       *[self] 您是 Rh 阴性血，又有疼痛，可能需要在 72 小时内打一针。
    }
    .change = 出血和痛一起出现

reason-U27 =
    { $asker ->
        [supporter] 不知道她离医院有多远，所以只要出血，今天就要看医生。
       *[self] 不知道您离医院有多远，所以只要出血，今天就要看医生。
    }

reason-U28 =
    { $asker ->
        [supporter] 应该有人照顾她，也应该让她平平安安。有些治疗在头 72 小时内效果最好。
       *[self] 应该有人照顾您，也应该让您平平安安。有些治疗在头 72 小时内效果最好。
    }
    .change =
        { $asker ->
            [supporter] 有人伤害她
           *[self] 有人伤害您
        }

reason-U29 = 一条腿肿、痛或发烫，可能是血管堵住了，今天就要检查。
    .change = 一条腿肿起来、痛起来或发烫

reason-U30 = 过去一天里出血很多。今天就要检查，哪怕现在血少了或停了。

## Soon, within 24 hours

reason-S01 = 怀孕时出血，不论多少，都值得打个电话问一问。
    .change = 开始出血，多少都算

reason-S02 = 轻微的小腹痛很常见。请告诉医生或助产士，并留意变化。
    .change = 开始痛

reason-S03 =
    { $asker ->
        [supporter] 请问清她的血型：如果是 Rh 阴性，可能会建议在 72 小时内打一针。
       *[self] 请问清您的血型：如果是 Rh 阴性，可能会建议在 72 小时内打一针。
    }
    .change = 开始出血，多少都算

reason-S04 =
    { $asker ->
        [supporter] 她以前怀孕没保住过。请尽快打电话：也许有一种治疗，可以问问医生。
       *[self] 您以前怀孕没保住过。请尽快打电话：也许有一种治疗，可以问问医生。
    }
    .change = 开始出血，多少都算

reason-S05 =
    { $asker ->
        [supporter] 请她今天就验孕。结果会影响接下来怎么做。
       *[self] 请今天就验孕。结果会影响接下来怎么做。
    }

reason-S06 = 持续两周或更久，就需要再检查一次。
    .change = 出血或疼痛持续 14 天或更久

reason-S07 =
    { $asker ->
        [supporter] 她摔倒或被撞的事，要让助产士或医生知道。
       *[self] 请把摔倒或被撞的事告诉助产士或医生。
    }
    .change =
        { $asker ->
            [supporter] 她的肚子被撞到
           *[self] 您的肚子被撞到
        }

reason-S08 =
    { $asker ->
        [supporter] 因为她以前的情况，建议早一点做超声。
       *[self] 因为您以前的情况，建议早一点做超声。
    }

reason-S09 =
    { $asker ->
        [supporter] 她恢复得怎么样，需要检查一下。
       *[self] 您恢复得怎么样，需要检查一下。
    }
    .change = 3 小时内湿透一片卫生巾、14 天后还在出血，或者 3 周后验孕还是阳性

reason-S10 =
    { $asker ->
        [supporter] 请帮她每次都按时去抽血，直到医生说可以停了。
       *[self] 请每次都按时去抽血，直到医生说可以停了。
    }

reason-S11 = 超声能看到更多。请向医生提出做一次。
    .change = 开始出血，多少都算

reason-S12 = 这可能是膀胱或肠道感染。请问医生或助产士。
    .change =
        { $asker ->
            [supporter] 她小便时痛，或者呕吐、拉肚子
           *[self] 您小便时痛，或者呕吐、拉肚子
        }

reason-S13 =
    { $asker ->
        [supporter] 分娩后出血，请打电话给她的助产士。
       *[self] 分娩后出血，请打电话给您的助产士。
    }
    .change =
        { $asker ->
            [supporter] 她的出血比点滴出血多
           *[self] 您的出血比点滴出血多
        }

reason-S14 = 不管有没有怀孕，都值得去看一看。万一有可能怀孕，请验一次孕，哪怕以前验过是阴性。
    .change =
        { $asker ->
            [supporter] 她 3 小时内湿透一片卫生巾、头晕、发烧、有臭味，或者痛得很厉害、肚子一侧痛
           *[self] 您 3 小时内湿透一片卫生巾、头晕、发烧、有臭味，或者痛得很厉害、肚子一侧痛
        }

reason-S15 =
    { $asker ->
        [supporter] 她不必一个人扛着。您也不必。
       *[self] 您不必一个人扛着。
    }
    .change =
        { $asker ->
            [supporter] 她情绪很低落
           *[self] 您情绪很低落
        }

reason-S16 = 到这时候，痛应该在减轻。
    .change = 14 天后还在痛

reason-S17 = 请让医生或助产士看一看。
    .change =
        { $asker ->
            [supporter] 她头痛得很厉害、看东西模糊，或者大便时痛
           *[self] 您头痛得很厉害、看东西模糊，或者大便时痛
        }

reason-S18 =
    { $asker ->
        [supporter] 有人可以帮她，这不是她的错。
       *[self] 有人可以帮您，这不是您的错。
    }
    .change =
        { $asker ->
            [supporter] 有人让她害怕
           *[self] 有人让您害怕
        }

reason-S19 =
    { $asker ->
        [supporter] 怀孕结束以后，如果是 Rh 阴性血，请问医生她要不要打一针。72 小时内打最好，10 天以内也还可能有用。
       *[self] 怀孕结束以后，如果是 Rh 阴性血，请问医生您要不要打一针。72 小时内打最好，10 天以内也还可能有用。
    }

reason-S20 = 过去一天里像来月经那样出血。请告诉医生或助产士，哪怕现在血少了或停了。

reason-S21 = 掉出来的组织样物，要让医生或助产士知道。请放在干净的盒子里留着。
    .change = 掉出组织样物

## Keep watching

# Not a promise. 现在 must stay.
reason-R01 =
    { $asker ->
        [supporter] 按您说的情况，她今天不用去检查。不过还是请告诉她的医生或助产士。情况会变，所以请看下面要留意什么。
       *[self] 按您的回答，今天不用去检查。不过还是请告诉医生或助产士。情况会变，所以请看下面要留意什么。
    }
