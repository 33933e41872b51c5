# status: draft - not yet signed by a clinician

### 大家常问的。Parts of a card: now, what, notice, clinic, not; then deeper pages.
### A page says what is its own. For blood and pain it leads to the check, which asks for all of it.
### 没保住: a loss, in gentle words. 血块: passed; 血栓: in a vein.

## Period, implantation, loss

topic-period_or_loss = 月经、着床还是没保住？

topic-period_or_loss-now =
    出血、疼痛、发烧，或有什么让您害怕？按“{ button-check }”，回答几个问题，就知道要多快行动。
    没有时间回答，就马上拨打 { $number }。

topic-period_or_loss-what =
    该来月经那几天出血，原因可能很不一样，看上去却很像。
    要靠验孕、超声和验血来分清，这一页分不清。
    这里写的是别人常注意到的，对不上也不奇怪。

topic-period_or_loss-notice =
    • <b>月经：</b>差不多按时来，和平时差不多
    • <b>资料里的“着床”：</b>几点粉色、红色或褐色血迹，1 天或 2 天；多半什么也没有
    • <b>没保住：</b>从几点血到很多血，常有疼痛或血块；有时没有迹象
    • <b>怀在子宫外：</b>血少、血多或没有血，痛或不痛

topic-period_or_loss-clinic =
    医生通常会问末次月经哪天开始，并先验孕。
    如果是阳性，通常接着做超声、验血，常常要做两次。
    还没验？今天就验。太早可能还是阴性，问问什么时候再验。

topic-period_or_loss-not =
    血少、褐色或不痛，都不能证明没有危险。
    血多，也不能证明没保住。
    在家里谁也分不清，朋友、照片、网站都不行。
    这不是任何人的错。

## Colour

topic-blood_colour = 血的颜色

topic-blood_colour-now =
    出血、疼痛、发烧，或有什么让您害怕？按“{ button-check }”，回答几个问题，就知道要多快行动。
    没有时间回答，就马上拨打 { $number }。

topic-blood_colour-what =
    颜色说明血流出来多久了：新的血是红色，旧的是褐色或黑色。
    看颜色，看不出血从哪里来，也看不出有多危险。
    血有多少、还有什么感觉，更能说明问题。

topic-blood_colour-notice =
    • <b>红色：</b>新的血，一点或很多
    • <b>褐色、黑色：</b>旧一些的血；怀在子宫外也可能这样
    • <b>粉色、像水：</b>混了分泌物或别的液体
    • <b>灰色或粉色的小块：</b>可能是组织样物，放进干净的盒子

topic-blood_colour-clinic =
    医生通常会问颜色，也会记下来。但判断要看：血有多少、痛不痛、怀孕几周、检查结果。
    给卫生巾拍张照会有帮助，存在自己手机里。这个聊天不收照片。

topic-blood_colour-not =
    褐色，不等于危险过去了。
    红色，不等于怀孕已经结束。
    不必等颜色变了再求助。
    不管什么颜色，都不是谁的错。

## Twins

topic-twins = 双胞胎或多胞胎

topic-twins-now =
    出血、疼痛、发烧，或有什么让您害怕？按“{ button-check }”，回答几个问题，就知道要多快行动。
    没有时间回答，就马上拨打 { $number }。

topic-twins-what =
    一次怀了两个或更多。助孕治疗以后更常见。
    可能各有一个胎盘，也可能共用一个。早期超声能看出来。
    共用一个胎盘，就要查得更勤。

topic-twins-notice =
    比怀一个更常见的有：
    • 没保住，也可能是其中一个
    • 早产
    • 血压高、缺铁
    • 胎盘早剥
    所以产检和超声更密。就算超声结果好，新的出血也要查。

topic-twins-clinic =
    通常会量血压、验尿、验血，常做超声。
    可以问：胎盘是一个还是两个？多久检查一次？夜里可以找谁？在哪里生？

topic-twins-not =
    风险高一些，不等于就会出事。
    其中一个停止生长，不等于另一个也会。
    高兴、害怕、不想要，都可能有。不怪任何人。

## High blood pressure

topic-blood_pressure = 血压高

# E10; U20 (from week 13, week unknown, or after a birth); E21 (with blood or pain stronger than a period).
topic-blood_pressure-now =
    <b>马上拨打 { $number }：</b>抽搐、胸口痛、喘不上气或神志不清。
    13 周起、不知道几周或产后，头痛得很厉害、眼前有亮点或看东西模糊：今天看医生，夜里也去。
    13 周起头痛得很厉害，又有一点血，或痛得比来月经厉害：马上拨打 { $number }。
    其他：按“{ button-check }”。

topic-blood_pressure-what =
    血对血管壁的压力太大。有人以前就有。
    也有人到怀孕后半期或产后才开始。
    如果尿里还有蛋白，医生叫它“子痫前期”。它可能很快变得严重。

topic-blood_pressure-notice =
    常常没有感觉，量了才知道。
    有时：头痛得很厉害、眼前有亮点、肋骨下面痛、呕吐，或非常难受。
    脸、手或脚突然肿，也可能是。有这些就告诉产科，产后也一样。

topic-blood_pressure-clinic =
    通常会量不止一次，还要验尿、验血。
    有药可以降血压。有人要住院，有人要早些生。
    为了降低风险，医院会给有些人用少量阿司匹林，由医生决定。

topic-blood_pressure-not =
    感觉好，不等于血压不高，所以每次产检都要量。
    家里的血压计，代替不了看医生。
    为什么会这样，还不完全清楚。不怪任何人。

## Anaemia

topic-anaemia = 出血后贫血

topic-anaemia-now =
    <b>马上拨打 { $number }：</b>晕倒、胸口痛或喘不上气。
    没力气，血还在流？或者头晕？按“{ button-check }”。

topic-anaemia-what =
    血要把氧送到全身，这需要铁。
    血流得多、没保住或生产以后，血和铁都可能不够，这就是贫血。
    贫血可以治，力气要慢慢恢复。

topic-anaemia-notice =
    累，没力气，上楼吃力。脸色白，嘴唇里面也白。头痛，心情低落，脑子转得慢。
    身体正在失血（也可能在里面）时，也会这样。
    所以先查一查有多急，再去验血。

topic-anaemia-clinic =
    验血就能看出来。出过很多血、一直没力气，可以要求验血。
    通常口服补铁，有时打点滴，很少需要输血。
    肉、豆类、深绿色叶菜里有铁，但常常光靠吃还不够。

topic-anaemia-not =
    累，不是懒，也不是意志薄弱。
    铁不能止血。
    自己买的铁剂，不是人人都适合。先问医生，也问什么时候再验血。

## Medicines by name

topic-medicines = 常问的药

topic-medicines-now =
    <b>吃的药超过了一天的量？马上拨打 { $number }</b>，或打中毒咨询电话。不要等到难受了才打。
    { $asker ->
        [supporter] 如果她是想伤害自己，陪着她，按“{ button-unsafe }”。
       *[self] 如果是想伤害自己，按“{ button-unsafe }”。
    }
    出血或疼痛：按“{ button-check }”。

topic-medicines-what =
    有的药怀孕时可以用，有的不可以，要看孕周和病情。
    用药以前，先问医生、助产士或药师。药店买的药和草药也要问。
    医生开的药不要自己停，先打电话问。

topic-medicines-notice =
    还不知道怀孕的时候用过药？记下药名、用了多少、什么时候，然后去问。
    朋友给的、网上买的药，里面可能和药盒上写的不一样。
    镇痛的药会盖住疼痛。用过什么，请告诉医院。

topic-medicines-clinic =
    通常什么都会问：药片、针剂、药水、草药、抗凝药（让血不易凝固的药）。
    请把药盒带去。
    可以问：它管什么用？不用会怎样？我要留意什么？谁可以改？

topic-medicines-not =
    还不知道怀孕时用了药，不是任何人的错。
    网上的药名，看不出适不适合您。
    有出血或疼痛，什么药都代替不了看医生。

# Nothing about how it is taken, and no question about why.
topic-medicines-misoprostol =
    米索前列醇让子宫收缩，所以会痛、会出血。没保住以后，医院会用它，也有别的用途。
    医院通常先确认是怀在子宫里。
    已经用了，又出血或疼痛？按“{ button-check }”。不管什么原因，得到的帮助都一样，谁都不需要知道原因。
    .title = 米索前列醇（米索）

topic-medicines-antibiotics =
    抗生素对付细菌。有的怀孕时可以用，有的不可以，要看是哪种细菌。
    感染不治会有害，所以不要自己停，先问。
    家里剩下的，可能不对症。
    用药后喘不上气：马上拨打 { $number }。
    .title = 抗生素（消炎药）

topic-medicines-thinners =
    阿司匹林和肝素让血凝得慢一些。有些人怀孕时要用，是有原因的。
    不要自己开始用，也不要自己停。
    只要有一点血：下次用药前先打电话问医院，再按“{ button-check }”。
    .title = 阿司匹林、肝素

topic-medicines-too_many =
    超过药盒或医生说的一天的量：<b>马上拨打 { $number }</b>，或打中毒咨询电话。人还没难受，伤害可能已经开始。
    说明是什么药、多少、什么时候。留着药盒。不要催吐。
    照医院说的用，不算吃多。
    { $asker ->
        [supporter] 她想伤害自己？按“{ button-unsafe }”。
       *[self] 想伤害自己？按“{ button-unsafe }”。
    }
    .title = 药吃多了

## Wanting to end a pregnancy. Kind, and where to ask; nothing about how, and nothing about laws.

topic-unwanted = 不想要这次怀孕

topic-unwanted-now =
    出血、疼痛、发烧，或有什么让您害怕？按“{ button-check }”，回答几个问题，就知道要多快行动。
    没有时间回答，就马上拨打 { $number }。
    { $asker ->
        [supporter] 有人逼她要，或者逼她不要？可以按“{ button-unsafe }”。
       *[self] 有人逼您要，或者逼您不要？可以按“{ button-unsafe }”。
    }

topic-unwanted-what =
    { $asker ->
        [supporter]
            她可能不想怀孕，或者还没想好。她可以在这里说，您可以听。
            很多人都有过这样的时候。这里没人评判，也没人替她决定。
       *[self]
            不想怀孕，或者还没想好，都可以在这里说。
            很多人都有过这样的时候。这里没人评判，也没人替您决定。
    }
    怎么做、法律怎么规定，我不懂，所以不给建议。可以去问懂的人。

topic-unwanted-notice =
    松了一口气、害怕、难过、生气、平静，一小时里全来一遍，也可能。没有哪种感受是错的。
    有人跟信得过的人说，有人想放在自己心里。
    别人可能看到这个聊天，可以删掉。

# Below it stand the advice lines of the place.
topic-unwanted-clinic =
    { $asker ->
        [supporter] 她可以问医生、助产士、妇科或计划生育门诊，可以说：“我怀孕了，不想要。谁能帮我？”
       *[self] 可以问医生、助产士、妇科或计划生育门诊，可以说：“我怀孕了，不想要。谁能帮我？”
    }
    通常会验孕、做超声，说明当地有什么办法。
    早点问，就多一点时间想。

topic-unwanted-not =
    { $asker ->
        [supporter]
            问一问，不等于已经决定。她可以改主意。
            不管她怎么决定、做过什么，出血和疼痛都一样治。
            要得到帮助，不必说理由。
       *[self]
            问一问，不等于已经决定。可以改主意。
            不管您怎么决定、做过什么，出血和疼痛都一样治。
            要得到帮助，不必说理由。
    }
