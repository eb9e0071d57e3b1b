"""Common words of languages in Latin letters that are neither English words nor borrowed into English.

Particles of names (`de`, `von`, `al`) and words that English news uses (`pour`, `die`, `a`) are not in here:
a single one of these words tells that something was left untranslated.
"""

_ROWS = {
    "German": """
        und oder aber nicht auch noch schon sehr mehr viele vielen wenn weil dass sich wird wurde wurden werden worden haben hatte
        hatten habe hast sein seine seiner seinem seinen ihre ihrer ihrem ihren unser unsere eine einen einem einer eines kein keine
        keinen diese dieser diesem diesen dieses jede jeder jedes jeden alle allen aller alles zwischen gegen ohne durch nach vor
        seit bis beim zur zum vom im auf aus mit bei unter neben hinter wegen damals heute gestern morgen morgens abends jetzt immer nie
        niemals wieder bereits erst nur etwa sowie sowohl deshalb trotzdem jedoch bisher dennoch allerdings danach zuvor dabei davon
        dafür damit daran darauf wobei woran welche welcher welches als wie ist sind waren kann konnte können muss müssen soll sollen
        sollte wollte wollen darf gestorben getötet verletzt festgenommen geplant gesagt sagte sagten erklärte gemacht gegeben zugegeben gegangen gekommen gestellt
        geworden gewesen geblieben gefunden gehabt arbeiten wissen machen gehen kommen lassen verantwortlich möglich wichtig
        deutsch deutsche deutschen landesweit weltweit insgesamt zusammen gemeinsam nächsten letzten ersten zweiten dritten neue neuen
        neuer grosse grossen kleine kleinen anderen andere mehrere mehreren einige wenige etwas nichts zwei drei vier fünf sechs
        sieben acht neun zehn Jahre Jahren Monat Monate Monaten Woche Wochen Tage Tagen Stunden Menschen
    """,
    "French": """
        et ou mais avec sans sous dans pendant depuis avant après chez vers contre entre parce puisque lorsque quand alors donc
        ainsi aussi encore toujours jamais souvent déjà beaucoup trop moins très peu bien tout toute toutes
        ce cette ces cet cela celui celle ceux celles son sa ses leur leurs notre nos votre vos mon mes ton tes qui que quoi dont
        lors afin notamment toutefois lequel laquelle lesquels desquels auquel nous vous ils elle elles eux été était étaient être avoir avait avaient ont sont sera
        seront fait faire dit dire peut peuvent doit doivent veut vouloir pouvoir aller venir savoir voir mettre prendre aux du une des
        selon également aujourd'hui hier demain maintenant ici là-bas jeune jeunes nouvelle nouvelles nouveau nouveaux ancien
        ancienne grande grandes petit petite petites premier deuxième troisième dernier dernière mondiale mondial gouvernement ministre
        semaine mois jour jours année années heures trois quatre cinq sept huit neuf dix vingt trente cent mille millions plusieurs
        quelques chaque autre autres même mêmes attentat attentats élections blessés tués morts guerre paix droits loi pouvoir monde politique économique sécurité santé homme hommes femme femmes enfants peuple ville pays travail travailler
        travaillé acheter actuellement notamment
        seulement cependant toutefois malgré grâce beaucoup lui-même
    """,
    "Spanish": """
        y pero con sin sobre desde hasta entre contra según durante mediante cuando donde porque aunque mientras entonces también
        tampoco siempre nunca todavía además después antes luego ahora hoy ayer mañana muy más menos mucho mucha muchos muchas poco
        pocos todo toda todos todas otro otra otros otras mismo misma este esta estos estas ese esa esos esas aquel aquella su sus
        nuestro nuestra que quien quienes cual cuales cuyo cuya fue fueron era eran será sido está están estaba estaban estar ser
        tiene tienen tenía tener había hubo haber hay hace hacer hizo hecho puede pueden podía poder debe deben dijo dice dicen
        expresó señaló afirmó sostuvo comentó obtuvo parece resolver los las una unos unas del al
        guerra gobierno ministro presidente año años mes meses semana semanas día días hora horas mujer mujeres hombre hombres niños
        ciudad país países pueblo mundo vida trabajo trabajos escuela escuelas dos tres cuatro cinco seis siete ocho nueve diez
        veinte cien mil millones primero segunda segundo tercero último última nuevo nueva nuevos nuevas grande grandes pequeño
            voto votación detalles investigadores inmigrantes seguridad muerte muertos heridos elecciones derechos poder partido partidos ley salud octubre enero febrero marzo abril mayo junio
        julio agosto septiembre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
    """,
    "Italian": """
        e ed ma con senza sopra sotto dopo prima durante contro tra fra verso perché quando dove mentre allora anche ancora sempre mai
        già oggi ieri domani adesso molto molti molte poco pochi tutto tutta tutti tutte altro altra altri altre stesso stessa questo
        questa questi queste quello quella quelli quelle suo sua suoi sue nostro nostra che chi cui quale quali è era erano sarà
        sono stato stata stati state essere avere aveva avevano hanno fatto fare detto dire può possono deve devono della delle degli dei
        dello dell'autore nella nelle negli nel sulla sulle sul dalla dalle dal alla alle agli allo gli un uno una il lo
        governo ministro presidente anno anni mese mesi settimana giorno giorni ore donna donne uomo uomini bambini città paese paesi
        mondo vita lavoro due tre quattro cinque sei sette otto nove dieci venti cento mila milioni secondo nuovo nuova nuovi nuove
        grande grandi piccolo piccola bene vero sembra attuale importante affermato annunciato
        disponibile guerra sicurezza morti feriti elezioni legge partito diritti settembre ottobre gennaio febbraio aprile maggio giugno luglio dicembre domenica
        lunedì martedì mercoledì giovedì venerdì sabato libero
    """,
    "Portuguese": """
        mas com sem sobre desde até entre contra segundo durante quando onde porque embora enquanto então também sempre nunca ainda
        depois antes agora hoje ontem amanhã muito muita muitos muitas pouco todos todas outro outra outros outras mesmo esse essa
        esses essas isso isto seu sua seus suas nosso nossa que quem qual quais cujo foi foram eram são está estão estava ser estar
        tem têm tinha ter havia há faz fazer fez feito pode podem deve devem disse diz dizem afirmou uma umas uns pelo pela pelos
        pelas dos das nos nas aos governo ministro presidente ano anos mês meses semana dia dias horas mulher mulheres homem homens
        crianças cidade país países mundo vida trabalho dois três quatro cinco seis sete oito nove dez vinte cem milhões milhares
        primeiro segunda novo nova novos novas grande pequeno não você
    """,
    "Dutch": """
        en maar niet ook nog wel zeer veel vele wordt worden werd werden heeft hebben zijn haar hun ons onze een geen deze dit
        dat die het naar voor tussen tegen zonder door sinds vanwege vandaag gisteren morgen altijd nooit weer alleen echter daarom
        waarom welke welk kunnen moeten zullen zou zouden moest gezegd gemaakt jaar jaren maand maanden dagen uur mensen
        kinderen vrouwen mannen stad nieuwe grote kleine andere eerste tweede derde laatste twee drie vijf zes zeven negen tien
    """,
    "Polish": """
        i oraz ale lub czy nie tak jak jest są był była było były będzie będą być został została zostały zostało ma mają miał może mogą
        musi który która które których którym przez przed przy po pod nad między dla od do ze na się swój swoje jego jej ich tego tej tym
        ten ta te także również już jeszcze tylko bardzo więcej mniej wiele kilka wszystkie wszystkich dlatego ponieważ gdy kiedy gdzie
        podczas według bez oraz wojna wojny wyborów wybory ofiar policja bezpieczeństwa zdrowia władze prawa spółki firmy pracy czas czasu rok roku lat lata miesiąc miesięcy tydzień dni godzin osób ludzi kobiet dziecko dzieci
        miasto miasta kraju kraj rząd rządu prezydent minister powiedział stwierdził podkreślił ostatnich obecnych
           nowy nowe nowa nowych pierwszy pierwsza drugi dwa trzy cztery pięć sześć siedem osiem
        dziewięć dziesięć aktualnie nadal
    """,
    "Czech": """
        je jsou byl byla bylo byli bude budou být jako ale nebo také již ještě jen pouze velmi více méně mnoho několik všechny všech
        který která které kteří kterou při před přes pod nad mezi pro od do ze na se si svůj své jeho její jejich tento tato toto
        tím této proto protože když kde podle bez kvůli pokud že že nejprve rovněž však válka války volby voleb policie obětí bezpečnosti zdraví práce firmy společnosti čas rok roku let letech měsíc měsíců týden
        dní hodin hodině lidí ženy děti dítě město města země vláda vlády prezident ministr řekl uvedl uvedla nový nová nové nových
        první druhý třetí dva dvě tři čtyři pět šest sedm osm devět deset mají může mohou musí poskytuje trochu
             není jsme jste
    """,
    "Indonesian": """
        yang dan dengan untuk dari pada tidak akan telah sudah adalah oleh karena tetapi atau juga lebih sangat banyak semua
        tahun bulan minggu hari orang anak negara pemerintah presiden menteri mengatakan dapat harus bisa seperti antara
    """,
    "Russian in Latin letters": """
        eto chto kotoryy kotoraya kotorye ochen' seichas segodnya vchera zavtra goda godu tol'ko yeshche uzhe mozhet byl byla byli bylo budet
        ministerstvo dvizhenie dvizheniye upravlenie upravleniye pravitelstvo zasedanie ugolovnoye ugolovnyy
        dlya posle pered vo ili takzhe potomu poetomu gosudarstvennyy vserossiyskiy oblastnoy gorodskoy
    """,
    "Turkish": """
        ancak olarak ayrıca gibi kadar daha olan oldu veya göre bunun ediyor etti dedi yüzde milyon
    """,
    "Swedish": """
        och att det som inte är för till av på ett har hade också mycket eller mellan efter före utan mot när där hela denna dessa
        år månader veckor dagar människor barn kvinnor sade säger
    """,
}

# English, or common in the names and the borrowed phrases of English news.
_ENGLISH = frozenset(
    """
    agora allen allo alla ancien anni anno autre beaucoup ce contre contro dice dicen dont dove droits eine enfants esse esses femmes fez guerre hasta
    hombre hombres hora horas jest kleine ley loi molto mondial monde mondo mucho muchas nostra nostro nouveau nouveaux nouvelle novo orang outra
    outro outros piccolo poco politique proto quale quali quando qui quo quoi resolver sade savoir segundo siempre sono sotto sua sus sulla toda todas todo todos
    tutta tutte tutti tutto twee umas venti verso vero vier vo werd trois su tres bez bude kde eto cet quelle inte lata nebo godu goda morti
    aus salud gli contra dello bambini wollen eux demain jeune jeunes hoy parce deter faz tento musi
    pendant sue vom jamais deutsche deutschen ist guerra
    a acht al alle aller alles also am an and as at au aux avant barn bei bene beim besoin bien bin bis boy but by can cent chez
    che chi con con contra cum dan das dare dare data de dei del della den der des det di die dit do dolce dos du due e ed el elle en
    encore ensemble entre era erst est et ex fait faire fare femme fin for fra fur gen grand grande grandes gut had han har haut her het hier hiss i ich il
    im in is jour junta kann la lan las le les let lo los lui ma mai mal man mano mar mas me men mille millions minister ministre minute
    mode mois mon morgen more muss na ne nee net nie no non nos not nova nuevo nur of on ont or os ou par par pas pays per petit
    petite peu pod pole pour premier prima pro prior qua quatre que rang ring sa sang se sec secondo sein ser sera si sin sind so soll
    son sous state stati sub sud suite sun super sur ta te ten tend ter the ton tous tout tres tu uber un una une uno up va van
    ver vers vie vin vita vivre voir von vor vos vous was we welk wie will wind worden worn y yang zu zum zur
    mayo marzo sole toto tata sons vita vide dire mes ses nous trio tres seis sette dia dias este ese tango voto grandi
    im auf bis mit na do od se si je te ta ten po ze the ma tak jak land stad nos das dos nas uns aos ter tem ano uma com sem foi ser
    hay bout pocos mil cinq sept huit neuf dix vingt notre votre mes tes sans ces ses leur ville homme pueblo vida mundo casa
    donna uomo libero cinque otto nove tre una mila grandes mesi ore cui mai tra ed dal dos wel veel een dat ons dit ook
    nog vele het hun haar zijn niet voor naar jaar uur zou maar door onze nieuwe grote vijf zes tien dni lat lub czy nad ale od ich jej
    tej pro byl let rok roku dva pet jsme jeho jen pod nad ten dari oleh hari anak bisa juga pada
    til till av och som har dag dagar att ett mot utan hela till important durante presidente gobierno governo enero julio mayo domingo abril junio agosto
    sabato luglio marzo aprile maggio nuovo nuova paese dos julio marzo state total attuale
    """.split()
)

#: Words with the capital of a sentence's beginning that are no names, where a small English word or a comma follows.
OPENERS = frozenset(
    """
    Aber Allerdings Außerdem Dabei Danach Dennoch Deshalb Gleichzeitig Jedoch Bisher Einige Mehrere Obwohl Trotzdem Zudem Während Cependant Depuis Lorsque Pourtant
    Selon Toutefois Actualmente Además Aunque Mientras Según También Anche Inoltre Tuttavia Apesar Também Avšak Pokud Pouze Protože Podle
    Jednak Jednakże Natomiast Ponadto Według Ancak Ayrıca Bunun Echter Daarom Odnako Kromye
    """.split()
)

#: Endings that no English word has, of words of seven letters and more; few, for each costs a search through every text.
ENDINGS = (
    "mente",
    "zione",
    "zioni",
    "ciones",
    "miento",
    "ungen",
    "ischen",
    "lichen",
    "igkeit",
    "ierung",
    "owych",
    "owego",
    "owania",
)

#: Words of English news with letters that English has not, without those of names.
BORROWED = frozenset(
    """
    à zł açaí adiós aperçu apéritif appliqué archaeön attaché attachés auberge blasé bête bêtes-noires börek bric-à-brac brûlée brûlées café cafés canapé
    canapés cañada chargé château châteaux châtelaine cliché clichéd clichés coöperate coöperation coördinate communiqué communiqués consommé cortège cortèges
    coupé coupés crème crèmes crèche crèches crêpe crêpes croûton croûtons crudités curaçao déclassé décolletage décor décors déjà dénouement déshabillé détente
    diamanté divorcé divorcée divorcées doppelgänger doppelgängers être éclair éclairs éclat élan élite élites émigré émigrés emigré emigrés entrée entrées
    entrepôt épée étouffée étude exposé exposés façade façades fête fêted fêtes fiancé fiancée fiancées fiancés flambé flâneur föhn fräulein führer frappé frisée garçon
    gemütlich glacé gruyère habitué habitués idée ingénue jalapeño jalapeños jäger kümmel lamé ländler macramé maître mañana manège manqué matinée matinées
    maté mélange mêlée melée ménage métier mojito müsli naïf naïve naïvely naïveté née né négligée noël nói öre øre outré papier-mâché passé pâté pâtés pâtisserie pièce piñata piñatas piña
    précis première premières près premiér protégé protégée protégées protégés purée purées quinceañera raison réchauffé recherché régime régimes répondez résumé résumés
    retroussé risqué rosé rosés roué roux rösti sauté sautéed séance séances señor señora señores señorita señoritas signé smörgåsbord soigné soirée soirées
    sommelière soufflé soufflés soupçon suède table d'hôte tête tête-à-tête tilde touché über vicuña vis-à-vis voilà volte-face zloty złoty złotys etc état
    piqué père mère frère bœuf œuvre œuvres hors-d'œuvre manœuvre manœuvres fœtus jeûne reëlect reëlected preëmpt coup d'état
    ångström smørrebrød aïoli açai fricassée vérité cinéma études pão phở
    """.split()
)

#: Each word in lower case with the language that it tells of; a word of several languages has the first.
LANGUAGE: dict[str, str] = {}
for _language, _row in _ROWS.items():
    for _word in _row.lower().split():
        if _word not in _ENGLISH:
            LANGUAGE.setdefault(_word, _language)
