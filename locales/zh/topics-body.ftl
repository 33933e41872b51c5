# status: draft - not yet signed by a clinician

### The library: the body. Parts: now, what, notice, clinic, not; then deeper pages with .title.
### 血块: what comes out of the vagina. 血栓: a clot inside a vein. Never mix them.

## Injury, a fall or violence. Kind and private: no urging to leave anyone, to tell or to report. No why.

topic-injury = 受伤、摔倒或被人伤害

topic-injury-now =
    <b>马上拨打 { $number }：</b>
    • 被撞或摔倒后，比来月经还痛，或 3 小时内湿透一片卫生巾
    • 24 周起被撞后有血、流水、肚子一阵阵发紧或胎动减少
    • 现在有被人伤害的危险
    今天看医生，夜里也去：
    • 被撞后有血或痛；24 周起，只要被撞
    • 被人伤害、被迫发生性关系、下身受伤
    怀孕时别的撞伤、摔倒：今天打电话。

topic-injury-what =
    撞击、摔倒或车祸，可能伤到子宫或胎盘（怀孕时，养分靠胎盘供应）。
    外阴或阴道受伤也会出血。
    信号可能几小时后才出现，请继续留意。

topic-injury-notice =
    出血，肚子痛或腰背痛。
    肚子一直发硬，或一阵阵发紧。下身流水。
    怀孕中期以后：胎动比以前少。
    头晕或晕倒。就算血很少或没有血，也算。

topic-injury-clinic =
    通常会问撞到哪里、什么时候，并量脉搏、血压，检查肚子。
    月份大一些，通常会听一会儿子宫里的心跳。
    通常会查血型。Rh 阴性血，可能建议打一针：72 小时内打最好，10 天以内也还可能有用。

# The words in quotation marks are the button itself.
topic-injury-safety =
    { $asker ->
        [supporter]
            如果她有危险，马上拨打 { $police }。{ hurt-first }
            不管发生了什么，都不是她的错。
            在别人听不到、看不到的时候再问她。不要催她，由她决定。
            按“{ button-unsafe }”，里面有可以打的电话。
            别人可能看到这段聊天。如果删掉对她更安全，就删掉。
            在医院，她可以要求单独谈。
       *[self]
            如果您有危险，马上拨打 { $police }。{ hurt-first }
            不管发生了什么，都不是您的错。
            在这里，您不需要解释，也不需要决定什么。
            按“{ button-unsafe }”，里面有可以打的电话。
            别人可能看到这段聊天。如果删掉对您更安全，就删掉。
            在医院，您可以要求单独谈。
    }
    .title = 如果是别人造成的

topic-injury-forced_sex =
    被迫发生性关系之后，今天就去看医生，夜里也去。遇到这种事，应该有人照顾。
    有些治疗在 72 小时内效果最好。晚一些去，也还是有帮助。
    可以要求由女医生检查，也可以要求有人陪着。
    也可以先问清：哪些事医院必须上报。
    不想说的，可以不说。
    .title = 被迫发生性关系之后

topic-injury-not =
    被人伤害，绝不是受伤的人的错。
    没有出血，不等于没有受伤。
    要求检查，不是浪费别人的时间。

## A clot in a vein or lung

topic-vein_clot = 静脉或肺里的血栓

topic-vein_clot-now =
    <b>出现下面任何一种，马上拨打 { $number }：</b>
    • 喘不上气、胸口痛、咳血或晕倒
    一条腿或胳膊肿、痛、发热或变色：今天就去看医生，夜里也去。
    有一种就够了。不要等到早上，也不要自己开车。

topic-vein_clot-what =
    血在静脉里凝成了块，常在腿上。其中一小块可能跑到肺里。
    怀孕时，还有结束后的几周里，更容易发生。长时间躺着也会增加风险。
    从阴道掉出来的血块，是另一回事。

topic-vein_clot-notice =
    腿：肿、痛、发热，皮肤发红或变深，通常在一侧。
    肺：喘不上气、吸气时痛、咳血、心跳很快。
    刚开始可能很轻，也算。

topic-vein_clot-clinic =
    通常给腿上的静脉做超声。肺部也有怀孕时能做的影像检查。
    通常用适合怀孕时用的抗凝药（让血不易凝固）治疗，多半是打针。
    通常会留意有没有出血。

topic-vein_clot-not =
    阴道掉出血块，不等于静脉里有血栓。血块要另外检查。
    胚胎在子宫里着床，不会产生血栓。
    吃什么、体重、年龄，都不会让阴道掉血块。不怪任何人。

## Blood thinners and clotting disorders

topic-clotting_disorder = 凝血问题和抗凝药

topic-clotting_disorder-now =
    在用抗凝药，或有出血方面的病，只要出血：现在就打电话给医院，今天就去看医生，夜里也去。
    <b>马上拨打 { $number }：</b>
    • 痛得非常厉害，或晕倒
    • 在用抗凝药，又 3 小时内湿透一片卫生巾
    下次用药前先给医院打电话。不要自己停药。

topic-clotting_disorder-what =
    血可能太容易凝（易栓症），其中一种叫抗磷脂综合征。
    血也可能不容易凝，原因是出血方面的病，或抗凝药。
    肝素、华法林、阿司匹林就是这类药。

topic-clotting_disorder-notice =
    常常没有感觉。
    太容易凝：以前静脉里有过血栓，或多次自然流产。
    不易凝：月经很多、常流鼻血、容易瘀青、伤口流血很久。

topic-clotting_disorder-clinic =
    通常抽血，看血怎样凝固。
    用了哪种抗凝药、阿司匹林，最后一次什么时候用的，都请告诉医生。
    怀孕时通常由专科医生安排。
    药继续用还是暂停，由他们决定。

topic-clotting_disorder-tests =
    多次自然流产后，通常会查抗磷脂综合征。什么时候查，各地不同。
    有这种病时，胎盘里的血栓，可能和多次自然流产、生长慢有关。
    多数遗传类型和自然流产关系不大，通常不查。
    .title = 多次自然流产后的检查

topic-clotting_disorder-not =
    阴道掉血块，不等于凝血方面有病。一次出血带血块，也不等于有。
    这样的血块，还是要检查。
    没有问过医生，不要自己开始用阿司匹林或别的抗凝药。
