# status: draft - not yet signed by a clinician

### The library: the cervix and nearby. Parts: now, what, notice, clinic, not; then deeper pages with .title.
### Each text at most 110 signs. Blood is judged by amount, weeks and pain, never by its name or colour.
### 点滴 is spotting. 产科 is where people go at night from 20 weeks.

## Ectropion ("erosion")

topic-ectropion = 宫颈柱状上皮异位

topic-ectropion-now =
    <b>马上拨打 { $number }：</b>1 小时内湿透一片卫生巾、晕倒，或痛得非常厉害。
    同房后的血，也算出血。

# The old word stands once, because people were told it and look for it.
topic-ectropion-what =
    宫颈（子宫口）里面柔软的细胞，长到了外面看得见的地方。
    常常是怀孕的激素引起的。
    它不是伤口，不是溃疡，也不是感染。
    有的人还在用老名字“宫颈糜烂”。

topic-ectropion-notice =
    出一点血，常在同房或检查之后，通常不痛。
    有的人分泌物变多。
    看血，看不出血从哪里来。
    有多紧急，要看血量和其他信号。

topic-ectropion-clinic =
    通常用窥器（撑开阴道的小工具）看宫颈，可能取样化验。
    怀孕时通常不需要治疗，以后常常自己消退。
    怀孕期间，不会因为它做电灼、冷冻或激光。
    以后如果不舒服，到时候再问医生怎么治。

topic-ectropion-not =
    它不是癌，和癌也没有关系。
    没有谁耽误了什么：它常常是怀孕后才出现的。
    早就知道有它，也不能拿它解释新的出血。新的出血要另外检查。

## Polyp

topic-polyp = 宫颈息肉

topic-polyp-now =
    <b>马上拨打 { $number }：</b>1 小时内湿透一片卫生巾、晕倒，或痛得非常厉害。
    同房后的血，也算出血。

topic-polyp-what =
    宫颈（子宫口）上长出的一小块软肉。
    有的在怀孕期间长出来，医生叫它蜕膜息肉。
    息肉通常不是癌。
    受怀孕激素影响，它更容易出血。

topic-polyp-notice =
    出一点血，常在同房或检查之后，通常不痛。
    很多息肉没有任何感觉。
    血比点滴出血多，或者痛，可能有别的原因。

topic-polyp-clinic =
    通常用窥器（撑开阴道的小工具）来看，可能取样化验。
    怀孕时，通常先不动息肉。
    如果出血很多或样子不寻常，医生可能会考虑切除。

topic-polyp-removal =
    怀孕期间切除息肉，和较晚的自然流产、早产增多有关联。
    还不能证明就是切除造成的。
    所以通常留到怀孕结束以后再说。
    可以问：“等一等会怎样？不等又会怎样？”
    .title = 要不要切掉？

topic-polyp-not =
    看息肉，看不出怀得怎么样。
    早就知道有息肉，也不能拿它解释新的出血。新的出血要另外检查。
    长息肉，不是谁做了什么造成的。

## Blood after touch

topic-contact_bleeding = 同房或检查后出血

topic-contact_bleeding-now =
    <b>马上拨打 { $number }：</b>1 小时内湿透一片卫生巾、晕倒，或痛得非常厉害。
    同房后的血，也算出血。

topic-contact_bleeding-what =
    怀孕时，宫颈（子宫口）更软，也更敏感。
    碰到它，可能会出一点血，例如同房、检查或阴道超声。
    有炎症或息肉时，更容易这样。

topic-contact_bleeding-notice =
    通常是点滴出血，很快就停。停了也请告诉医生或助产士。
    血比点滴出血多、会痛，或者停了又来，可能有别的原因。

topic-contact_bleeding-clinic =
    通常会问出了多少血，从什么时候开始。
    可能用窥器（撑开阴道的小工具）来看，并取样化验。
    可能做超声。经阴道做超声不会影响怀孕。
    如果又出血，请让医生看一看宫颈。

topic-contact_bleeding-care =
    用卫生巾，不要用卫生棉条。
    除非医生开了药，不要往阴道里放东西，也不要清洗阴道里面。
    清洗阴道里面和感染、宫外孕有关联。
    很多医院建议：等血停了、检查过了，再同房。
    .title = 检查之前怎么做

topic-contact_bleeding-not =
    走路、提东西、平常的活动，都不会引起它。
    同房不会造成自然流产。没有谁做错了什么。
    怀孕了，不等于宫颈就不用检查。

## Infection of the cervix

topic-cervicitis = 宫颈炎

topic-cervicitis-now =
    <b>马上拨打 { $number }：</b>发烧或打寒战，又有臭味或痛得比来月经厉害；1 小时内湿透一片卫生巾。
    • 发烧或有臭味：今天就去看医生，夜里也去
    • 分泌物发黄或发绿：今天打电话

topic-cervicitis-what =
    宫颈（子宫口）发炎了。
    可能是性传播的病菌引起的，例如衣原体，也可能是别的病菌。
    怀孕时，发炎的宫颈更容易出血。

topic-cervicitis-notice =
    同房后出血。分泌物发黄、发绿或像脓。
    有臭味、小便灼痛、小腹痛。
    常常没有任何感觉，所以需要化验。
    发烧是指 38 °C（100.4 °F）或以上。

topic-cervicitis-clinic =
    通常用窥器（撑开阴道的小工具）来看，取样化验，并验尿。
    如果查到病菌，有适合怀孕时用的抗生素。
    如果是性传播的感染，通常伴侣也要治疗。
    过后再查一次，通常能知道好了没有。

topic-cervicitis-treatments =
    用哪种药要看病菌，所以先化验。
    例如阿莫西林和阿奇霉素：查明了感染、由医生开，怀孕时可以用。
    不要用剩下的抗生素，也不要用别人的。
    有过敏、在用别的药，请告诉医生。
    .title = 怀孕时的抗生素

topic-cervicitis-not =
    这不能证明谁不忠。有的病菌在身体里很久，人也没有感觉。
    这不是谁的错，要求化验是对的。
    这不等于怀孕没保住。

## Cervical cancer and screening

topic-cervical_cancer = 宫颈癌和筛查

topic-cervical_cancer-now =
    <b>马上拨打 { $number }：</b>1 小时内湿透一片卫生巾、晕倒，或痛得非常厉害。
    同房后的血，也算出血。

topic-cervical_cancer-what =
    宫颈（子宫口）的癌可能会出血。
    怀孕时出血，通常是别的原因。
    变成癌之前的早期变化，通常没有感觉。筛查就是找这些变化。

topic-cervical_cancer-notice =
    同房后出血，或者反复出血又查不出原因。
    不检查，谁也说不出原因。

topic-cervical_cancer-clinic =
    请让医生用窥器（撑开阴道的小工具）看一看宫颈。
    反复出血、同房后出血，或很久没做筛查，这一步很重要。
    如果看到异常，通常会用阴道镜放大细看。怀孕时也可以做。

topic-cervical_cancer-screening =
    各地不同。英国通常等到分娩后 12 周。澳大利亚和新西兰怀孕时也可能做。
    宫颈和乳腺筛查，最好在怀孕前做好。
    筛查绝不能代替出血时的检查。出血了，就要检查。
    .title = 怀孕时的筛查

topic-cervical_cancer-not =
    同房后出血，不能证明有癌。
    怀孕了，不等于宫颈就不用检查。
    漏做了筛查，不是谁的错。如果知道上次是什么时候，请告诉医生。

## Varicose veins

topic-varicose_veins = 外阴静脉曲张

topic-varicose_veins-now =
    静脉破了出血：用干净卫生巾用力压住，一直压着，今天就去看医生，夜里也去。
    <b>马上拨打 { $number }：</b>血止不住、1 小时内湿透一片卫生巾，或晕倒。

topic-varicose_veins-what =
    外阴或阴道的静脉胀大了。
    怀孕后期很常见，因为流到那里的血多了。
    多数从不出血，但有的会。

topic-varicose_veins-notice =
    一条条或一团团，软软的，发青。又沉又坠，站久了常常更明显。
    静脉变硬、发热、很痛：今天看医生。
    一条腿肿、发热或痛，可能是静脉里有血栓：今天就去看医生，夜里也去。胸口痛或喘不上气：马上拨打 { $number }。

topic-varicose_veins-clinic =
    通常会看血从哪里来，也查别的原因。
    可能会教怎样减轻静脉的压力。
    怀孕结束后，静脉通常会缩小。需要治疗的话，通常放到以后。

topic-varicose_veins-not =
    静脉曲张不能解释阴道出血。阴道出血要另外检查。
    不是谁做了什么造成的。

## Fibroids

topic-fibroids = 子宫肌瘤

topic-fibroids-now =
    <b>马上拨打 { $number }：</b>1 小时内湿透一片卫生巾、晕倒，或痛得非常厉害；20 周起肚子一直发硬。
    怀孕时，痛得比来月经厉害：今天就去看医生，夜里也去。

topic-fibroids-what =
    子宫壁的肌肉里长出来的块，不是癌。
    怀孕时会怎样，每个人不一样。
    有的会长大、会痛。

topic-fibroids-notice =
    最常见的是痛，常常痛在一个地方。
    可能出一点血。有的人觉得膀胱或肠道被压着。
    很多人没有感觉。

topic-fibroids-clinic =
    超声通常能看到肌瘤在哪里、有多大。
    通常也会查出血或痛的其他原因。
    怀孕时，通常先不动肌瘤。
    请问医生，怀孕时可以怎样止痛。

topic-fibroids-not =
    有肌瘤，不等于怀孕会结束。会不会增加风险，还不确定。
    早就知道有肌瘤，也不能拿它解释新的出血或新的痛。两样都要检查。
    长肌瘤，不是谁做了什么造成的。
