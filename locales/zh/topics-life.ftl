# status: draft - not yet signed by a clinician

### 日常生活。Parts of a card: now, what, notice, clinic, not.
### Nothing that somebody did is a cause. No command, and no word on what a law or an employer must do.

## Work

topic-sick_leave = 上班和病假

topic-sick_leave-now =
    出血、疼痛、发烧，或有什么让您害怕？按“{ button-check }”，回答几个问题，就知道要多快行动。
    没有时间回答，就马上拨打 { $number }。

topic-sick_leave-what =
    身体要恢复、要等结果、心里难过，都可能需要请假。
    有人很快回去上班，有人要很久，都对。
    病假条通常由医生开。伴侣也可能需要时间。

topic-sick_leave-notice =
    有人容易累、容易哭、没法想事。有人觉得上班反而好些。
    上班时出血？先坐下，告诉信得过的人，再按“{ button-check }”。
    没有人必须先做完这一班。

topic-sick_leave-clinic =
    回家以前，先请医生开病假条。问问上面写什么、谁会看到。
    各国规定不一样。工会、懂行的人或信得过的同事可能知道。
    也问问哪些活先不做，例如接触化学品或放射线。

topic-sick_leave-not =
    就目前所知，日常上班、站着、提东西都不会引起自然流产。
    请假不是软弱。回去上班，不等于这件事不重要。
    不必告诉所有同事。

## Sex

topic-sex = 性生活

topic-sex-now =
    出血、疼痛、发烧，或有什么让您害怕？按“{ button-check }”，回答几个问题，就知道要多快行动。
    没有时间回答，就马上拨打 { $number }。

topic-sex-what =
    就目前所知，性生活不会引起自然流产。
    怀孕时宫颈更软，碰到可能会出一点血。
    有血的时候，很多医院建议等血停了、检查过了再说。

topic-sex-notice =
    之后有几点血，也要告诉医生或助产士。
    每次都出血，就请医生看看宫颈。
    有人会痛，有人更想，有人更不想，每周都可能不一样。

topic-sex-clinic =
    胎盘低、漏羊水、以前早产过或有感染：先问医生。
    没保住或生产以后，问问什么时候可以。很多人说：等血停了，自己也愿意。
    问这些，助产士不会觉得奇怪。

topic-sex-not =
    性生活以后出血，不是任何人的错。
    不想，就是理由。谁也不欠谁。
    { $asker ->
        [supporter] 她是被强迫的？下面的“{ topic-injury }”说了哪里有帮助。
       *[self] 是被强迫的？下面的“{ topic-injury }”说了哪里有帮助。
    }

## Travel

topic-travel = 出行和坐飞机

topic-travel-now =
    出血、疼痛、发烧，或有什么让您害怕？按“{ button-check }”，回答几个问题，就知道要多快行动。
    没有时间回答，就马上拨打 { $number }。
    在别的国家？请在这里选那个国家，号码才对得上。

topic-travel-what =
    就目前所知，出行和坐飞机不会引起自然流产。
    要紧的是离医院有多远。
    有新的出血或疼痛，出远门以前先问医生。行程可以等。

topic-travel-notice =
    坐久了，腿上的静脉更容易长血栓。起来走走，动动脚，喝水。
    坐车时，安全带放在肚子下面和两乳之间，中途多休息。
    路上可能更恶心、更累。

topic-travel-clinic =
    坐飞机以前先问医生。28 周起，很多航空公司要证明。37 周以后大多不让坐，双胞胎是 32 周以后。
    带上：产检资料、血型、药、保险、卫生巾。
    出发前查好最近的医院。

topic-travel-not =
    已经过去的行程，不是这次出血的原因。
    留在家里不是太小心，出门也不是不小心。
    离家远，不等于没人帮，在那里也可以求助。

## Coffee and food

topic-food = 咖啡和饮食

topic-food-now =
    出血、疼痛、发烧，或有什么让您害怕？按“{ button-check }”，回答几个问题，就知道要多快行动。
    没有时间回答，就马上拨打 { $number }。

topic-food-what =
    不是吃的东西引起了这次出血，吃什么也止不住它。
    有些东西怀孕时最好不吃，因为可能有细菌。
    咖啡喝得很多，和自然流产、出生时体重轻有关联。但这说明不了某个人的情况。

topic-food-notice =
    咖啡：很多机构说，一天最多 2 杯速溶或 1 杯现煮。茶、可乐、能量饮料也算。
    最好不吃：生肉、生鱼、生贝、生奶、长霉的软奶酪、溏心蛋、肝、肝酱。
    水果和生菜要洗。

topic-food-clinic =
    吃过上面的东西？告诉医生吃了什么、什么时候，问要不要检查。
    什么都吃不下，或一吃就吐：去求助，这可以治。
    可能会问喝酒和抽烟，是为了帮忙。

topic-food-not =
    一杯咖啡、一顿饭，解释不了为什么没保住。食物不会造成血块。
    因为害怕或恶心吃得少，不是任何人的错。
    没有哪种茶、哪种草药能保住怀孕。用以前先问。
