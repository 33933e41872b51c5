# status: draft - not yet signed by a clinician

### The library: bleeding and other signs in later pregnancy. Both askers read it, so signs are named without 您 or 她.
### { $number } is ready text, such as "120". 产科 is the maternity unit; it is called at any hour.
### 见红 means the show near term and any spotting early on: the weeks decide. 胎盘早剥 is never the early bleed.

## A placenta that lies low

topic-placenta_praevia = 前置胎盘（位置低）
topic-placenta_praevia-now =
    <b>马上拨打 { $number }：</b>
    • 胎盘位置低：13 周起 3 小时内就湿透一片卫生巾，或 20 周起只要见到血，不痛也算
    • 20 周起，血比点滴出血多，不管胎盘在哪里
    • 痛得非常厉害，或晕倒
    其他出血、血已经停了、肚子一阵阵发紧或流水：现在就去产科。
topic-placenta_praevia-what =
    怀孕时，养分靠胎盘供应。前置胎盘是说它位置低，或盖住了子宫的出口。
    如果挡在那里的是血管，医生叫“前置血管”，同样紧急。
    20 周左右看到的低位胎盘，多数后来会离开出口。有没有离开，要再做超声才知道。
topic-placenta_praevia-notice =
    常常是鲜红的血，不痛，突然就来，或在性生活、用力之后。
    血可能停了又来，有时比上次多得多。
    很多胎盘位置低的人从不出血。血也不是唯一的信号：肚子一阵阵发紧也算。
topic-placenta_praevia-clinic =
    通常会听心跳、抽血，用超声看胎盘。
    做任何内检之前，先说明：胎盘可能位置低。
    超声看清位置之前，通常不用手指做内检。
    有些人要住院一段时间。
topic-placenta_praevia-not =
    没有痛，不等于没有危险。血停了，不等于过去了。
    它可能危及生命，也可能危及这次怀孕。
    怀孕中期位置低，不等于一直低。
    胎盘长在那里，不是谁做错了什么。
topic-placenta_praevia-treatments =
    通常会再做超声。没有证据说明哪种药能让胎盘移开。
    如果快分娩时它还盖住出口，通常会安排剖宫产。
    也可能平安分娩。会怎样，事先谁也不知道。
    请问：性生活和出远门行不行，多快要赶到医院，夜里打哪个电话。
    .title = 检查和分娩

## When the placenta comes away

topic-abruption = 胎盘早剥
topic-abruption-now =
    <b>出现下面任何一种，没有血也要马上拨打 { $number }：</b>
    • 20 周起，肚子一直发硬，或血比点滴出血多
    • 肚子或腰背痛得非常厉害；晕倒
    • 24 周起有血，又流水或胎动减少
    • 24 周起，被撞或摔倒后有血、肚子一阵阵发紧或胎动减少
    20 周起，有血或胎动减少：现在就去产科。
topic-abruption-what =
    还没分娩，胎盘就和子宫壁分开了。
    几分钟内就可能危及生命，也危及这次怀孕。
    有高血压、双胎、受伤、吸烟、用可卡因或以前有过早剥的人，更容易发生。
    羊水太多，或破水太早，也算。但这说明不了某个人的情况。
topic-abruption-notice =
    一处痛或到处痛，在肚子或腰背。肚子绷紧，或硬得像木板。
    血可能流出来，也可能藏在胎盘后面。
    肚子一直发紧，没有间歇。胎动减少。皮肤发冷、发白。
topic-abruption-clinic =
    通常会听一段时间心跳，抽血看血能不能凝住。
    超声不一定看得出，所以要看信号。
    如果严重，通常要尽快分娩，常常是剖宫产。
    如果范围小，通常住院密切观察。
topic-abruption-not =
    血少，不等于危险小。
    早期超声说的“剥离”不是它，那是孕囊旁边的出血。
    这不是任何人的错，摔倒或被撞以后也一样。

## Labour before its time

topic-preterm_labour = 早产的迹象
topic-preterm_labour-now =
    <b>出现下面任何一种，马上拨打 { $number }：</b>
    • 忍不住往下使劲，脐带露出来，或马上要生出来
    • 20 周起，血比点滴出血多，或肚子一直发硬
    • 痛得非常厉害
    • 24 周起有血，又流水、胎动减少或发烧
    37 周以前，肚子一阵阵发紧、往下坠、流水、胎动减少、发烧或见到血：马上打电话给产科。
topic-preterm_labour-what =
    就是不到 37 周就要生。可能慢，也可能非常快。
    有时是假的宫缩，在家里谁也分不清。
    不到 20 周，肚子一阵阵发紧：今天也要检查。
topic-preterm_labour-notice =
    肚子一阵阵发紧又松开，常常越来越有规律。
    腰或小腹闷痛，像来月经。往下坠。
    水一下涌出来，或一点点漏。分泌物像水、发粉或像果冻。
    胎动减少，或觉得有什么变了。
topic-preterm_labour-clinic =
    通常会听心跳，看宫颈。
    可能会化验流出的水和尿，观察几个小时。
    如果可能快分娩，医生可能会建议用药，为早产做准备。有些人会转到别的医院。
topic-preterm_labour-not =
    这不等于现在就会生。能不能拦住，事先谁也不知道。
    虚惊一场，电话也没有白打。又来了，就再打。
    没有证据说明躺着不动能防早产。
    这不是任何人的错。

## The show

topic-show = 见红（黏液栓）
topic-show-now =
    <b>出现下面任何一种，马上拨打 { $number }：</b>
    • 血往下流，或不止黏液里的血丝
    • 肚子一直发硬、痛得非常厉害，或忍不住往下使劲
    • 胎盘位置低，只要见到血
    • 24 周起有血，又流水或胎动减少
    流水、胎动减少、粉色或带血的黏液：马上打电话给产科。
topic-show-what =
    宫颈（子宫口）里有一团黏液堵着。
    快分娩时它可能掉出来，常带血丝，叫“见红”。
    大约 37 周起，这可能说明快要分娩了。
    37 周以前，这可能是早产的第一个信号。
topic-show-notice =
    像黏稠的果冻，透明、粉色或褐色，一次掉完或一点点掉。里面有些血丝。
    血往下流、往下滴，或一直有，就比见红多了。
    留着卫生巾，或拍照。记下时间。
topic-show-clinic =
    通常会问：几周了，有没有血、水、痛，胎动怎么样。
    不到 37 周，或还有别的情况，通常会请您过去。
    然后听心跳，看胎盘在哪里。
    请问：出现什么情况要再打电话。
topic-show-not =
    这不等于今天就会生。
    看血丝，看不出血从哪里来。该怎么办，打电话可以问清。
    怀孕头几周的血，绝不是这种见红，要检查。
    这不是任何人的错。
