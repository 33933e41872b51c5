# status: draft - a fixture of the tests, read by no clinician

# Read by both askers.
last-resort =
    Si quelque chose vous inquiète, appelez maintenant le 112 ou le 911, ou le numéro d'urgence local.
    Si cette page vous a déjà dit d'appeler ou de partir, faites-le maintenant.

    Une panne est survenue, et la conversation a dû s'arrêter.
    Je ne suis pas médecin, et ceci n'est pas un diagnostic.

    Appelez tout de suite dans un de ces cas :
    • une serviette pleine en 1 heure ou moins, ou du sang qui coule à flots
    • un évanouissement, ou presque, avec la peau pâle, froide ou en sueur, ou le cœur qui bat très vite
    • une douleur très forte ou soudaine
    • une crise de convulsions, une douleur dans la poitrine, du mal à respirer, une toux avec du sang, ou être confuse ou très malade
    • un plan pour mettre fin à votre vie, ou quelqu'un sur le point de vous faire du mal
    Enceinte ou après une grossesse, appelez tout de suite aussi dans un de ces cas :
    • une douleur à la pointe de l'épaule, avec du sang, mal au ventre ou la tête qui tourne
    • la tête qui tourne, avec une serviette pleine en 3 heures ou moins, une douleur plus forte que pendant les règles, ou une douleur d'un seul côté
    • un caillot gros comme une noix dans sa coque (4 cm) ou plus, tant qu'il vient plus que des traces de sang
    • une fièvre de 38 °C (100,4 °F) ou plus, ou des frissons, avec une douleur plus forte que pendant les règles, une mauvaise odeur, ou une serviette pleine en 3 heures ou moins
    • une fièvre qui dure plus d'un jour ou qui revient, avec des saignements, ou après la fin d'une grossesse ou un accouchement
    • le besoin de pousser, ou le cordon qui sort, ou la naissance en cours
    • dès 20 semaines : plus que des traces de sang, ou un ventre qui reste dur et qui fait mal
    • dès 13 semaines : de l'eau qui coule ou des contractions, avec une serviette pleine en 3 heures ou moins
    • dès 13 semaines : un ventre qui reste dur, avec du sang, même peu
    • dès 13 semaines : un très fort mal de tête ou la vue trouble, avec du sang, même peu, ou une douleur plus forte que pendant les règles
    • dès 24 semaines : du sang, même peu, avec de l'eau qui coule, la tête qui tourne, de la fièvre, des frissons, un caillot de 2 cm ou plus, ou une douleur plus forte que pendant les règles
    • dès 24 semaines : moins de mouvements dans le ventre, avec du sang, même peu, ou une douleur plus forte que pendant les règles
    • une grossesse que l'on n'a pas trouvée dans l'utérus, avec une douleur plus forte que pendant les règles, d'un seul côté ou à la pointe de l'épaule, avec la tête qui tourne, ou avec une serviette pleine en 3 heures ou moins
    • avec un placenta bas : une serviette pleine en 3 heures ou moins, ou dès 20 semaines du sang, même peu
    • avec un médicament qui rend le sang plus fluide : une serviette pleine en 3 heures ou moins
    • enceinte, après que quelqu'un vous a fait du mal : une douleur plus forte que pendant les règles, une serviette pleine en 3 heures ou moins, ou dès 24 semaines du sang, même peu, de l'eau qui coule, des contractions ou moins de mouvements
    Enceinte ou après une grossesse, faites-vous voir aujourd'hui, la nuit aussi, dans un de ces cas :
    • une douleur plus forte que pendant les règles, une douleur d'un seul côté ou à la pointe de l'épaule, ou la tête qui tourne
    • de la fièvre, des frissons, ou une mauvaise odeur
    • une jambe gonflée, qui fait mal ou qui est chaude
    • l'idée de mettre fin à votre vie, ou quelqu'un qui vous a fait du mal
    • le sentiment que quelque chose ne va vraiment pas
    Enceinte, faites-vous voir aujourd'hui aussi dans un de ces cas :
    • des saignements comme des règles, des tissus, ou un caillot de 2 cm ou plus
    • dès 13 semaines : du sang, même peu, des contractions, moins de mouvements, ou de l'eau qui coule

    En cas de doute, appelez quand même. Vous ne faites perdre de temps à personne.
    Si personne ne répond en 1 heure, c'est une urgence. Allez à l'hôpital le plus proche.
    Tout peut changer. Pour recommencer, envoyez /start.
    Ce n'est pas votre faute, et vous avez bien fait de demander.

hello =
    { $asker ->
        [supporter]
            <b>Si le sang coule à flots, si elle s'évanouit, ou si la douleur est très forte : appelez maintenant { $number }. N'attendez pas cette page.</b>
            Ceci est un contrôle automatique. Je ne suis pas médecin.
       *[self]
            <b>Si le sang coule à flots, si vous vous évanouissez, ou si la douleur est très forte : appelez maintenant { $number }. N'attendez pas cette page.</b>
            Ceci est un contrôle automatique. Je ne suis pas médecin.
    }

danger =
    { $asker ->
        [supporter]
            <b>Est-ce qu'une de ces choses lui arrive maintenant ?</b>
            • Elle s'est évanouie. Ou elle va s'évanouir quand elle se lève, et elle est pâle, froide ou en sueur, ou son cœur bat très vite.
            • Le sang coule à flots, ou elle remplit une grande serviette en 1 heure ou moins.
            • Un caillot de 4 cm ou plus (une noix dans sa coque, une balle de ping-pong), et il vient encore plus que des traces de sang.
            • Une douleur soudaine ou très forte au ventre, au bassin ou dans le dos. Par exemple, elle ne peut pas se tenir droite ni parler.
            • Une douleur à la pointe de l'épaule (où glisse la bride d'un sac), avec du sang, mal au ventre ou la tête qui tourne.
            • Une crise, une douleur dans la poitrine, du mal à respirer, une toux avec du sang, ou la tête confuse. Ou de la fièvre, et elle va très mal ou sa peau est froide et tachée.
            • Elle doit pousser, ou le cordon sort, ou la naissance est en cours.
       *[self]
            <b>Est-ce qu'une de ces choses vous arrive maintenant ?</b>
            • Je me suis évanouie. Ou je vais m'évanouir quand je me lève, et je suis pâle, froide ou en sueur, ou mon cœur bat très vite.
            • Le sang coule à flots, ou je remplis une grande serviette en 1 heure ou moins.
            • Un caillot de 4 cm ou plus (une noix dans sa coque, une balle de ping-pong), et il vient encore plus que des traces de sang.
            • Une douleur soudaine ou très forte au ventre, au bassin ou dans le dos. Par exemple, je ne peux pas me tenir droite ni parler.
            • Une douleur à la pointe de l'épaule (où glisse la bride d'un sac), avec du sang, mal au ventre ou la tête qui tourne.
            • Une crise, une douleur dans la poitrine, du mal à respirer, une toux avec du sang, ou la tête confuse. Ou de la fièvre, et je vais très mal ou ma peau est froide et tachée.
            • Je dois pousser, ou le cordon sort, ou la naissance est en cours.
    }
    .no = Non, rien de cela
    .not_sure = Je ne sais pas
    .yes = Oui, au moins une

question-top = Si cela s'aggrave, appelez { $number }.
question-told = Vos réponses ({ $count })
number-one = { $first }
number-two = { $first } ou { $second }
number-unknown = { $first } ou { $second }, ou votre numéro d'urgence local

police-one = { $first } (police)
police-two = { $first } ou { $second } (police)

hurt-first =
    { $apart ->
        [yes]
            { $asker ->
                [supporter] Si elle est blessée, appelez d'abord { $number } (ambulance).
               *[self] Si vous êtes blessée, appelez d'abord { $number } (ambulance).
            }
       *[no]
            { $asker ->
                [supporter] Si elle est blessée, dites-le d'abord.
               *[self] Si vous êtes blessée, dites-le d'abord.
            }
    }
police-then =
    { $apart ->
        [yes] Puis appelez { $police }.
       *[no] Demandez aussi la police.
    }
from-another =
    { $apart ->
        [yes] Si le danger vient de quelqu'un d'autre : { $police }.
       *[no] De même si le danger vient de quelqu'un d'autre.
    }

notice-urgent =
    { $asker ->
        [supporter]
            <b>Appelez maintenant pour elle : { $number }. Restez avec elle.</b>
            Dites où elle est et ce qui se passe.
            Si aucune ambulance ne peut venir, amenez-la maintenant à l'hôpital le plus proche.
            Elle ne doit pas conduire.
            La question est plus bas, si vous pouvez continuer.
       *[self]
            <b>Appelez maintenant : { $number }.</b>
            Dites où vous êtes et ce qui se passe.
            Si aucune ambulance ne peut venir, faites-vous conduire maintenant à l'hôpital le plus proche.
            Ne conduisez pas vous-même, et ne restez pas seule.
            La question est plus bas, si vous pouvez continuer.
    }

notice-crisis =
    { $asker ->
        [supporter]
            <b>Appelez maintenant pour elle : { $number }. Dites : « Elle risque de se faire du mal. »</b>
            Restez avec elle. Ne la laissez pas seule.
            Éloignez ce qui peut servir à se faire du mal.
            Sa vie compte. Elle mérite de l'aide maintenant, et vous aussi.
            Vous pouvez continuer ici quand vous serez prête.
       *[self]
            <b>Appelez maintenant : { $number }. Dites : « Je risque de me faire du mal. »</b>
            Allez maintenant près de quelqu'un. Si vous êtes seule, demandez que l'on vienne.
            Éloignez-vous de ce qui peut servir à vous faire du mal.
            Votre vie compte. Vous méritez de l'aide maintenant.
            Vous pouvez continuer ici quand vous serez prête.
    }

notice-safety =
    { $asker ->
        [supporter]
            <b>Si elle est en danger maintenant, appelez { $police }. { hurt-first }</b>
            Aidez-la à aller en lieu sûr si elle le veut et si c'est possible sans risque.
            Elle n'est pas coupable.
            D'autres peuvent peut-être lire cette conversation et ce téléphone.
            Effacez la conversation si c'est plus sûr pour elle.
       *[self]
            <b>Si vous êtes en danger maintenant, appelez { $police }. { hurt-first }</b>
            Allez en lieu sûr si vous le pouvez, près d'autres gens.
            Vous n'êtes pas coupable.
            D'autres peuvent peut-être lire cette conversation et ce téléphone.
            Effacez la conversation si c'est plus sûr pour vous.
    }

notice-wrong =
    { $asker ->
        [supporter]
            <b>Si vous pensez que c'est une urgence, appelez maintenant pour elle : { $number }.</b>
            Elle connaît son corps. J'ai noté que quelque chose ne va vraiment pas.
            Enceinte ou après une grossesse, elle doit être vue aujourd'hui.
            Les questions continuent plus bas.
       *[self]
            <b>Si vous pensez que c'est une urgence, appelez maintenant : { $number }.</b>
            Vous connaissez votre corps. J'ai noté que quelque chose ne va vraiment pas.
            Enceinte ou après une grossesse, faites-vous voir aujourd'hui.
            Les questions continuent plus bas.
    }

unsafe =
    { $asker ->
        [supporter]
            <b>Est-elle en danger maintenant ? Appelez { $number }. { from-another }</b>
            Si elle a déjà pris ou fait quelque chose, appelez aussi maintenant, même si elle se sent bien.
            Pouvez-vous lire ceci maintenant sans risque ? Sinon, touchez « Arrêter et effacer ».
            Qu'est-ce qui convient ?
       *[self]
            <b>En danger maintenant ? Appelez { $number }. { from-another }</b>
            Si vous avez déjà pris ou fait quelque chose, appelez aussi maintenant, même si vous vous sentez bien.
            Pouvez-vous lire ceci maintenant sans risque ? Sinon, touchez « Arrêter et effacer ».
            Qu'est-ce qui convient ?
    }
    .thoughts =
        { $asker ->
            [supporter] Elle pense à mettre fin à sa vie
           *[self] Je pense à mettre fin à ma vie
        }
    .plan =
        { $asker ->
            [supporter] Elle a un plan, ou a déjà agi
           *[self] J'ai un plan, ou j'ai déjà agi
        }
    .tablets = Trop de comprimés, par erreur
    .afraid =
        { $asker ->
            [supporter] Elle a peur de quelqu'un
           *[self] J'ai peur de quelqu'un
        }
    .danger_now =
        { $asker ->
            [supporter] On la met en danger maintenant
           *[self] On me met en danger maintenant
        }

overlay-crisis =
    { $asker ->
        [supporter] <b>Si elle a un plan, appelez maintenant pour elle : { $number }. Sinon, appelez maintenant une ligne d'écoute, de jour comme de nuit. Restez avec elle. Sa vie compte.</b>
       *[self] <b>Si vous avez un plan, appelez maintenant { $number }. Sinon, appelez maintenant une ligne d'écoute, de jour comme de nuit. Restez avec quelqu'un. Votre vie compte.</b>
    }
overlay-safety =
    { $asker ->
        [supporter] <b>Si quelqu'un la met en danger, appelez { $police }. { hurt-first }</b> Elle n'est pas coupable, et elle mérite d'être aidée.
       *[self] <b>Si quelqu'un vous met en danger, appelez { $police }. { hurt-first }</b> Vous n'êtes pas coupable, et vous méritez d'être aidée.
    }
overlay-hurt =
    { $asker ->
        [supporter] <b>Si elle est gravement blessée, appelez { $number } pour une ambulance. { police-then }</b>
       *[self] <b>Si vous êtes gravement blessée, appelez { $number } pour une ambulance. { police-then }</b>
    }

result-emergency_now =
    { $asker ->
        [supporter]
            <b>Appelez maintenant pour elle : { $number }. Restez avec elle.</b>
            Dites : « Elle saigne. » Ou : « Elle a une forte douleur. » Ou : « Elle s'est évanouie. »
            Dites si elle est enceinte et de combien de semaines, ou quand la grossesse s'est terminée, ou quand elle a accouché.
            Si aucune ambulance ne peut venir, amenez-la tout droit à l'hôpital le plus proche qui opère.
            Elle ne doit pas conduire. Ne la laissez pas seule.
            Aidez-la à s'allonger si elle le peut. Dès 20 semaines environ, sur le côté gauche.
            Ne lui donnez rien à manger ni à boire. On devra peut-être l'opérer.
            Ouvrez la porte. Gardez avec elle son téléphone, ses papiers, ses médicaments et son dossier.
            Aidez-la à mettre une serviette. Gardez les serviettes et les tissus.
       *[self]
            <b>Appelez maintenant : { $number }.</b>
            Dites : « Je saigne. » Ou : « J'ai une forte douleur. » Ou : « Je me suis évanouie. »
            Dites si vous êtes enceinte et de combien de semaines, ou quand la grossesse s'est terminée, ou quand vous avez accouché.
            Si aucune ambulance ne peut venir, faites-vous conduire tout droit à l'hôpital le plus proche qui opère.
            Ne conduisez pas vous-même. Ne restez pas seule.
            Allongez-vous si vous le pouvez. Dès 20 semaines environ, sur le côté gauche.
            Ne mangez pas et ne buvez pas. On devra peut-être vous opérer.
            Ouvrez la porte. Gardez avec vous téléphone, papiers, médicaments et dossier.
            Mettez une serviette. Gardez les serviettes et les tissus.
    }

result-urgent_today =
    { $asker ->
        [supporter]
            <b>Appelez maintenant un médecin pour elle. Elle doit être vue d'ici 4 heures environ, la nuit aussi. Si un signe de danger vient, appelez { $number }.</b>
            N'attendez pas le matin.
            Téléphonez au service de gynécologie ou de maternité, ou au médecin de garde. Ou amenez-la aux urgences.
            Si personne ne répond en 1 heure, amenez-la là-bas.
            Allez avec elle, ou trouvez quelqu'un qui y va.
            Prenez la liste de ses médicaments, sa carte de groupe sanguin, des serviettes, un chargeur et ses papiers.
       *[self]
            <b>Appelez maintenant un médecin. Faites-vous voir d'ici 4 heures environ, la nuit aussi. Si un signe de danger vient, appelez { $number }.</b>
            N'attendez pas le matin.
            Téléphonez au service de gynécologie ou de maternité, ou au médecin de garde. Ou allez aux urgences.
            Si personne ne répond en 1 heure, allez-y.
            Prenez quelqu'un avec vous.
            Prenez la liste de vos médicaments, votre carte de groupe sanguin, des serviettes, un chargeur et vos papiers.
    }

result-emergency_now-mind =
    { $asker ->
        [supporter]
            <b>Appelez maintenant pour elle : { $number }. Restez avec elle.</b>
            Dites où elle est. Dites : « Elle est en danger. »
            Ne la laissez pas seule. Demandez à une personne sûre de venir.
            Si elle saigne ou a mal, dites-le aussi.
            Si personne ne répond, amenez-la à l'hôpital le plus proche, de jour comme de nuit.
       *[self]
            <b>Appelez maintenant : { $number }.</b>
            Dites où vous êtes. Dites : « Je suis en danger. »
            Ne restez pas seule. Demandez à une personne sûre de venir.
            Si vous saignez ou avez mal, dites-le aussi.
            Si personne ne répond, allez à l'hôpital le plus proche, de jour comme de nuit.
    }

result-emergency_now-threat =
    { $asker ->
        [supporter]
            <b>Appelez maintenant pour elle : { $police }. { hurt-first }</b>
            Dites où elle est. Dites : « Quelqu'un la met en danger. »
            Si elle le peut, elle peut aller là où il y a d'autres gens. Ce qui est sûr, elle le sait mieux que personne.
            Si elle saigne ou a mal, dites-le aussi.
            Si personne ne répond, aidez-la à aller à l'hôpital le plus proche, de jour comme de nuit.
       *[self]
            <b>Appelez maintenant : { $police }. { hurt-first }</b>
            Dites où vous êtes. Dites : « Quelqu'un me met en danger. »
            Si vous le pouvez, allez là où il y a d'autres gens. Ce qui est sûr, vous le savez mieux que personne.
            Si vous saignez ou avez mal, dites-le aussi.
            Si personne ne répond, allez à l'hôpital le plus proche, de jour comme de nuit.
    }

result-urgent_today-mind =
    { $asker ->
        [supporter]
            <b>Aidez-la à parler à quelqu'un maintenant, la nuit aussi. Si elle est en danger, appelez { $number }.</b>
            Appelez une ligne donnée ici, un médecin ou les urgences.
            Restez avec elle, ou demandez à une personne sûre de venir.
            Si elle saigne ou a mal, elle doit être vue aujourd'hui.
       *[self]
            <b>Parlez à quelqu'un maintenant, la nuit aussi. Si vous êtes en danger, appelez { $number }.</b>
            Appelez une ligne donnée ici, un médecin ou les urgences.
            Demandez à une personne sûre d'être avec vous.
            Si vous saignez ou avez mal, faites-vous voir aujourd'hui.
    }

result-soon_24h =
    { $asker ->
        [supporter]
            <b>Aidez-la à parler à un médecin ou une sage-femme d'ici 24 heures. Si un signe de danger vient, appelez { $number }.</b>
            Téléphonez aujourd'hui. S'il fait nuit, téléphonez tôt le matin.
            Demandez quand elle peut être vue.
            S'il faut plus de 48 heures, ou si personne ne répond, emmenez-la aux urgences le jour même.
       *[self]
            <b>Parlez à un médecin ou une sage-femme d'ici 24 heures. Si un signe de danger vient, appelez { $number }.</b>
            Téléphonez aujourd'hui. S'il fait nuit, téléphonez tôt le matin.
            Demandez quand vous pouvez être vue.
            S'il faut plus de 48 heures, ou si personne ne répond, allez aux urgences le jour même.
    }

result-soon_24h-mind =
    { $asker ->
        [supporter]
            <b>Aidez-la à parler à quelqu'un aujourd'hui. Si elle est en danger, appelez { $number }.</b>
            Une ligne donnée ici, un médecin ou une sage-femme peut écouter. Téléphonez aujourd'hui, la nuit aussi.
            Demandez à une personne sûre d'être avec elle.
            Si elle saigne ou a mal, dites-le aussi.
       *[self]
            <b>Parlez à quelqu'un aujourd'hui. Si vous êtes en danger, appelez { $number }.</b>
            Une ligne donnée ici, un médecin ou une sage-femme peut écouter. Téléphonez aujourd'hui, la nuit aussi.
            Demandez à une personne sûre d'être avec vous.
            Si vous saignez ou avez mal, dites-le aussi.
    }

result-soon_24h-threat =
    { $asker ->
        [supporter]
            <b>Aidez-la à parler à quelqu'un aujourd'hui. Si elle est en danger, appelez { $police }. { hurt-first }</b>
            Une ligne donnée ici, un médecin ou une sage-femme peut écouter. Téléphonez aujourd'hui, la nuit aussi.
            Demandez à une personne sûre d'être avec elle.
            Si elle saigne ou a mal, dites-le aussi.
       *[self]
            <b>Parlez à quelqu'un aujourd'hui. Si vous êtes en danger, appelez { $police }. { hurt-first }</b>
            Une ligne donnée ici, un médecin ou une sage-femme peut écouter. Téléphonez aujourd'hui, la nuit aussi.
            Demandez à une personne sûre d'être avec vous.
            Si vous saignez ou avez mal, dites-le aussi.
    }

result-routine_watch =
    { $asker ->
        [supporter]
            <b>Surveillez encore 14 jours. Si un signe de danger vient, appelez pour elle : { $number }.</b>
            Elle doit le dire à sa sage-femme ou à son médecin la prochaine fois.
            Si le sang revient ou si elle a mal, refaites ce contrôle.
            Si elle ou vous restez inquiètes, téléphonez à un médecin ou une sage-femme.
       *[self]
            <b>Surveillez encore 14 jours. Si un signe de danger vient, appelez { $number }.</b>
            Dites-le à votre sage-femme ou à votre médecin la prochaine fois.
            Si le sang revient ou si vous avez mal, refaites ce contrôle.
            Si vous restez inquiète, téléphonez à un médecin ou une sage-femme.
    }

result-unfinished =
    { $asker ->
        [supporter]
            <b>Si quelque chose vous inquiète, vous ou elle, appelez maintenant { $number }.</b>
            Le contrôle n'est pas fini, et je ne peux pas dire si c'est urgent.
            Si on vous a dit d'appeler ou de partir, faites-le maintenant.
            Vous pouvez recommencer à tout moment.
       *[self]
            <b>Si quelque chose vous inquiète, appelez maintenant { $number }.</b>
            Le contrôle n'est pas fini, et je ne peux pas dire si c'est urgent.
            Si on vous a dit d'appeler ou de partir, faites-le maintenant.
            Vous pouvez recommencer à tout moment.
    }

result-over =
    { $asker ->
        [supporter]
            <b>Si quelque chose vous inquiète, vous ou elle, appelez maintenant { $number }.</b>
            Ce qu'on vous a dit ici compte toujours.
            Si c'était d'appeler ou de partir, faites-le maintenant.
            Vous pouvez recommencer à tout moment.
       *[self]
            <b>Si quelque chose vous inquiète, appelez maintenant { $number }.</b>
            Ce qu'on vous a dit ici compte toujours.
            Si c'était d'appeler ou de partir, faites-le maintenant.
            Vous pouvez recommencer à tout moment.
    }

result-tablets =
    { $asker ->
        [supporter]
            Dites : « Elle a pris trop de comprimés. » Dites lesquels, combien et quand, et si elle est ou peut être enceinte.
            N'attendez pas qu'elle aille mal. Le mal peut venir des heures plus tard.
            Ne la faites pas vomir. Ne lui en donnez plus, et rien à manger ni à boire avant que l'on vous dise quoi faire.
            Ouvrez la porte. Elle ne doit pas conduire.
            Gardez la boîte et prenez-la. Un centre antipoison peut aider aussi, si vous en connaissez un. Ne l'attendez pas.
            Si elle a voulu se faire du mal, dites-le aussi. Il y a de l'aide pour cela.
       *[self]
            Dites : « J'ai pris trop de comprimés. » Dites lesquels, combien et quand, et si vous êtes ou pouvez être enceinte.
            N'attendez pas d'aller mal. Le mal peut venir des heures plus tard.
            Ne vous faites pas vomir. N'en prenez plus, et ne mangez ni ne buvez rien avant que l'on vous dise quoi faire.
            Ouvrez la porte. Ne conduisez pas.
            Gardez la boîte et prenez-la. Un centre antipoison peut aider aussi, si vous en connaissez un. Ne l'attendez pas.
            Si vous avez voulu vous faire du mal, dites-le aussi. Il y a de l'aide pour cela.
    }

result-done =
    { $asker ->
        [supporter] Si elle a déjà pris ou fait quelque chose : appelez, même si elle se sent bien. Dites quoi, combien et quand. Ne la faites pas vomir.
       *[self] Si vous avez déjà pris ou fait quelque chose : appelez, même si vous vous sentez bien. Dites quoi, combien et quand. Ne vous faites pas vomir.
    }

result-far =
    { $asker ->
        [supporter] S'il faut plus d'une heure pour aller à l'hôpital, partez maintenant avec elle. N'attendez pas.
       *[self] S'il faut plus d'une heure pour aller à l'hôpital, partez maintenant. N'attendez pas.
    }
result-again =
    { $asker ->
        [supporter] D'après les réponses d'avant, elle devait être vue. Si elle n'a pas encore été vue, amenez-la tout de même.
       *[self] D'après vos réponses d'avant, vous deviez être vue. Si vous n'avez pas encore été vue, allez-y tout de même.
    }
result-often =
    { $asker ->
        [supporter] Vous avez fait le contrôle plusieurs fois en peu d'heures. Parlez maintenant à quelqu'un pour elle : un médecin ou une sage-femme, ou appelez { $number }.
       *[self] Vous avez fait le contrôle plusieurs fois en peu d'heures. Parlez maintenant à quelqu'un : un médecin ou une sage-femme, ou appelez { $number }.
    }

place-unknown =
    Je ne connais pas le pays, et le bon numéro en dépend.
    Le 112 et le 911 marchent sur presque tous les téléphones mobiles. S'ils ne marchent pas, appelez votre numéro d'urgence local.
    Dites « ambulance », ce qui se passe, et où. Dites si c'est pendant une grossesse, après la fin d'une grossesse ou après un accouchement.

place-low =
    { $asker ->
        [supporter]
            Je ne sais pas si une ambulance peut venir : { $country }.
            Si elle doit partir maintenant, n'attendez pas une ambulance qui n'est pas sûre.
            Amenez-la à l'hôpital le plus proche avec maternité ou chirurgie, par tout moyen.
            Elle ne doit pas aller seule, et ne doit pas conduire.
            Appelez l'hôpital si vous avez son numéro.
            Prenez papiers, argent, téléphone et serviettes.
       *[self]
            Je ne sais pas si une ambulance peut venir : { $country }.
            Si vous devez partir maintenant, n'attendez pas une ambulance qui n'est pas sûre.
            Allez à l'hôpital le plus proche avec maternité ou chirurgie, par tout moyen.
            N'y allez pas seule, et ne conduisez pas vous-même.
            Appelez l'hôpital si vous avez son numéro.
            Prenez papiers, argent, téléphone et serviettes, et quelqu'un avec vous.
    }
place-none =
    { $asker ->
        [supporter]
            Je ne connais aucun numéro public d'ambulance : { $country }. Essayez aussi { $number }.
            Si elle doit partir maintenant, n'attendez pas une ambulance qui n'est pas sûre.
            Amenez-la à l'hôpital le plus proche avec maternité ou chirurgie, par tout moyen.
            Elle ne doit pas aller seule, et ne doit pas conduire.
            Appelez l'hôpital si vous avez son numéro.
            Prenez papiers, argent, téléphone et serviettes.
       *[self]
            Je ne connais aucun numéro public d'ambulance : { $country }. Essayez aussi { $number }.
            Si vous devez partir maintenant, n'attendez pas une ambulance qui n'est pas sûre.
            Allez à l'hôpital le plus proche avec maternité ou chirurgie, par tout moyen.
            N'y allez pas seule, et ne conduisez pas vous-même.
            Appelez l'hôpital si vous avez son numéro.
            Prenez papiers, argent, téléphone et serviettes, et quelqu'un avec vous.
    }

closing-emergency_now =
    { $asker ->
        [supporter] <b>Appelez maintenant pour elle : { $number }. Restez avec elle.</b>
       *[self] <b>Appelez maintenant : { $number }. N'attendez pas.</b>
    }
closing-urgent_today =
    { $asker ->
        [supporter] <b>Appelez maintenant un médecin pour elle. Elle doit être vue d'ici 4 heures environ. Si un signe de danger vient, appelez { $number }.</b>
       *[self] <b>Appelez maintenant un médecin, et faites-vous voir d'ici 4 heures environ. Si un signe de danger vient, appelez { $number }.</b>
    }
closing-soon_24h =
    { $asker ->
        [supporter] <b>Aidez-la à parler à un médecin ou une sage-femme d'ici 24 heures. Si un signe de danger vient, appelez { $number }.</b>
       *[self] <b>Parlez à un médecin ou une sage-femme d'ici 24 heures. Si un signe de danger vient, appelez { $number }.</b>
    }
closing-routine_watch =
    { $asker ->
        [supporter] <b>Surveillez encore. Si un signe de danger vient, appelez pour elle : { $number }.</b>
       *[self] <b>Surveillez encore. Si un signe de danger vient, appelez { $number }.</b>
    }
closing-emergency_now-mind =
    { $asker ->
        [supporter] <b>Appelez maintenant pour elle : { $number }. Restez avec elle.</b>
       *[self] <b>Appelez maintenant : { $number }. Restez avec quelqu'un.</b>
    }
closing-emergency_now-threat =
    { $asker ->
        [supporter] <b>Appelez maintenant pour elle : { $police }. { hurt-first }</b>
       *[self] <b>Appelez maintenant : { $police }. { hurt-first }</b>
    }
closing-urgent_today-mind =
    { $asker ->
        [supporter] <b>Aidez-la à parler à quelqu'un maintenant, la nuit aussi. Si elle est en danger, appelez { $number }.</b>
       *[self] <b>Parlez à quelqu'un maintenant, la nuit aussi. Si vous êtes en danger, appelez { $number }.</b>
    }
closing-soon_24h-mind =
    { $asker ->
        [supporter] <b>Aidez-la à parler à quelqu'un aujourd'hui. Si elle est en danger, appelez { $number }.</b>
       *[self] <b>Parlez à quelqu'un aujourd'hui. Si vous êtes en danger, appelez { $number }.</b>
    }
closing-soon_24h-threat =
    { $asker ->
        [supporter] <b>Aidez-la à parler à quelqu'un aujourd'hui. Si elle est en danger, appelez { $police }. { hurt-first }</b>
       *[self] <b>Parlez à quelqu'un aujourd'hui. Si vous êtes en danger, appelez { $police }. { hurt-first }</b>
    }
notice-after = J'ai lu cela. Je ne peux pas répondre ici à des mots libres. Si quelque chose change, appelez { $number }, ou touchez un bouton.

closing-limits =
    { $asker ->
        [supporter] Je ne suis pas médecin, et ceci n'est pas un diagnostic. Je ne peux ni la voir ni l'examiner. Je trie par urgence, rien de plus.
       *[self] Je ne suis pas médecin, et ceci n'est pas un diagnostic. Je ne peux ni vous voir ni vous examiner. Je trie par urgence, rien de plus.
    }
closing-signs =
    { $asker ->
        [supporter] <b>Appelez tout de suite pour elle ({ $number }) dans un de ces cas :</b>
       *[self] <b>Appelez tout de suite ({ $number }) dans un de ces cas :</b>
    }
closing-signs-pad = une serviette pleine en 1 heure ou moins, ou du sang qui coule à flots
closing-signs-faint = un évanouissement, ou presque, avec la peau pâle, froide ou en sueur, ou le cœur qui bat très vite
closing-signs-pain = une douleur très forte ou soudaine
closing-signs-shoulder = une douleur à la pointe de l'épaule, avec du sang, mal au ventre ou la tête qui tourne
closing-signs-dizzy = la tête qui tourne, avec une serviette pleine en 3 heures ou moins, une douleur plus forte que pendant les règles, ou une douleur d'un seul côté
closing-signs-clot = un caillot gros comme une noix dans sa coque (4 cm) ou plus, tant qu'il vient plus que des traces de sang
closing-signs-fever = une fièvre de 38 °C (100,4 °F) ou plus, ou des frissons, avec une douleur plus forte que pendant les règles, une mauvaise odeur, ou une serviette pleine en 3 heures ou moins
closing-signs-fever_long = une fièvre qui dure plus d'un jour ou qui revient, avec des saignements, ou après la fin d'une grossesse ou un accouchement
closing-signs-fit = une crise de convulsions, une douleur dans la poitrine, du mal à respirer, une toux avec du sang, ou être confuse ou très malade
closing-signs-birth = le besoin de pousser, ou le cordon qui sort, ou la naissance en cours
closing-signs-late = dès 20 semaines : plus que des traces de sang, ou un ventre qui reste dur et qui fait mal
closing-signs-water = dès 13 semaines : de l'eau qui coule ou des contractions, avec une serviette pleine en 3 heures ou moins
closing-signs-belly = dès 13 semaines : un ventre qui reste dur, avec du sang, même peu
closing-signs-headache = dès 13 semaines : un très fort mal de tête ou la vue trouble, avec du sang, même peu, ou une douleur plus forte que pendant les règles
closing-signs-movement = dès 24 semaines : du sang, même peu, avec de l'eau qui coule, la tête qui tourne, de la fièvre, des frissons, un caillot de 2 cm ou plus, ou une douleur plus forte que pendant les règles
closing-signs-moves = dès 24 semaines : moins de mouvements dans le ventre, avec du sang, même peu, ou une douleur plus forte que pendant les règles
closing-signs-located = une grossesse que l'on n'a pas trouvée dans l'utérus, avec une douleur plus forte que pendant les règles, d'un seul côté ou à la pointe de l'épaule, avec la tête qui tourne, ou avec une serviette pleine en 3 heures ou moins
closing-signs-praevia = avec un placenta bas : une serviette pleine en 3 heures ou moins, ou dès 20 semaines du sang, même peu
closing-signs-thinner = avec un médicament qui rend le sang plus fluide : une serviette pleine en 3 heures ou moins
closing-signs-hurt =
    { $asker ->
        [supporter] enceinte, après que quelqu'un lui a fait du mal : une douleur plus forte que pendant les règles, une serviette pleine en 3 heures ou moins, ou dès 24 semaines du sang, même peu, de l'eau qui coule, des contractions ou moins de mouvements
       *[self] enceinte, après que quelqu'un vous a fait du mal : une douleur plus forte que pendant les règles, une serviette pleine en 3 heures ou moins, ou dès 24 semaines du sang, même peu, de l'eau qui coule, des contractions ou moins de mouvements
    }
closing-signs-mind =
    { $asker ->
        [supporter] un plan pour mettre fin à sa vie, ou quelqu'un sur le point de lui faire du mal
       *[self] un plan pour mettre fin à votre vie, ou quelqu'un sur le point de vous faire du mal
    }

closing-today =
    { $asker ->
        [supporter] <b>Elle doit être vue aujourd'hui, la nuit aussi, dans un de ces cas :</b>
       *[self] <b>Faites-vous voir aujourd'hui, la nuit aussi, dans un de ces cas :</b>
    }
closing-today-pain = une douleur plus forte que pendant les règles, une douleur d'un seul côté, ou la tête qui tourne
closing-today-shoulder = une douleur à la pointe de l'épaule, ou une jambe gonflée, qui fait mal ou qui est chaude
closing-today-fever = une fièvre de 38 °C (100,4 °F) ou plus, des frissons, ou du sang ou des pertes qui sentent mauvais
closing-today-blood = des saignements comme des règles : une serviette pleine en 3 heures ou moins
closing-today-heavier = des saignements comme des règles, de plus en plus forts
closing-today-tissue = des tissus, ou de petites bulles comme du raisin
closing-today-clot = un caillot de 2 cm (une pièce de monnaie) ou plus
closing-today-weeks = dès 13 semaines : du sang, même peu, des contractions, moins de mouvements dans le ventre, ou de l'eau qui coule
closing-today-headache = un très fort mal de tête, ou la vue trouble
closing-today-mind =
    { $asker ->
        [supporter] l'idée de mettre fin à sa vie (appelez maintenant une ligne d'écoute), ou quelqu'un qui lui a fait du mal
       *[self] l'idée de mettre fin à votre vie (appelez maintenant une ligne d'écoute), ou quelqu'un qui vous a fait du mal
    }
closing-today-wrong =
    { $asker ->
        [supporter] elle sent, ou vous sentez, que quelque chose ne va vraiment pas
       *[self] le sentiment que quelque chose ne va vraiment pas
    }
closing-doubt = Ces listes ne disent pas tous les signes. En cas de doute, appelez quand même. Vous ne ferez perdre de temps à personne.
closing-hour =
    { $asker ->
        [supporter] Si elle a besoin d'aide et que personne ne répond en 1 heure, c'est une urgence. Amenez-la à l'hôpital le plus proche.
       *[self] Si vous avez besoin d'aide et que personne ne répond en 1 heure, c'est une urgence. Allez à l'hôpital le plus proche.
    }
closing-who = Qui d'autre peut aider
closing-who-none = Demandez au numéro d'urgence ({ $number }) ou à l'hôpital le plus proche quel médecin ou quelle sage-femme est de garde.
closing-again = Tout peut changer. Vous pouvez recommencer à tout moment : touchez « C'est pire » ou « Recommencer ». Vous pouvez tout effacer.
closing-kind =
    { $asker ->
        [supporter] Ce n'est ni sa faute ni la vôtre, et vous avez bien fait de demander.
       *[self] Ce n'est pas votre faute, et vous avez bien fait de demander.
    }
closing-languages = Au numéro d'urgence, on parle : { $languages }
closing-checked = Numéros vérifiés le : { $date }

happening =
    <b>Vous avez écrit quelque chose qui peut être un signe de danger. Est-ce que cela arrive maintenant ?</b>
    Si vous ne pouvez pas le dire, touchez « Pas sûre ».
    .yes = Oui, maintenant
    .no = Non, pas maintenant
    .not_sure = Pas sûre

happening-unclear =
    { $asker ->
        [supporter]
            <b>Si cela se passe maintenant, appelez le { $number } maintenant. N’attendez pas ce chat.</b>
            Je n’ai pas compris votre réponse. Appuyez sur un bouton, ou écrivez « oui » ou « non ».
            Si je ne comprends toujours pas, je compte cela comme un oui. Je ne peux pas appeler pour vous.
       *[self]
            <b>Si cela se passe maintenant, appelez le { $number } maintenant. N’attendez pas ce chat.</b>
            Je n’ai pas compris votre réponse. Appuyez sur un bouton, ou écrivez « oui » ou « non ».
            Si je ne comprends toujours pas, je compte cela comme un oui. Je ne peux pas appeler pour vous.
    }

happening-again =
    <b>Si cela arrive peut-être, appelez maintenant { $number }.</b>
    Vous pouvez ne pas savoir. Si cela reste incertain, je compte que oui.

happening-counted =
    <b>Appelez le { $number } maintenant.</b>
    Je ne peux pas savoir si cela se passe maintenant, alors je compte cela comme un oui.
