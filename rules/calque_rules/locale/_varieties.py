"""British spellings and their American twins, of words that mean the same in both."""

_PAIRS = """
    aeroplane airplane  aluminium aluminum  analyse analyze  analysed analyzed  analysing analyzing  armour armor
    armoured armored  behaviour behavior  behavioural behavioral  calibre caliber  cancelled canceled
    cancelling canceling  catalogue catalog  catalogues catalogs  centimetre centimeter  centimetres centimeters
    centre center  centred centered  centres centers  centring centering  channelled channeled  cheque check
    clamour clamor  colour color  coloured colored  colourful colorful  colours colors  counselling counseling
    counsellor counselor  counsellors counselors  cosy cozy  defence defense  defences defenses  demeanour demeanor
    dialled dialed  diarrhoea diarrhea  endeavour endeavor  endeavours endeavors  enrol enroll  enrolment enrollment
    equalled equaled  favour favor  favourable favorable  favoured favored  favouring favoring  favourite favorite
    favourites favorites  favours favors  fervour fervor  fibre fiber  fibres fibers  flavour flavor
    flavours flavors  fuelled fueled  fuelling fueling  fulfil fulfill  fulfilment fulfillment  fulfils fulfills
    gramme gram  grey gray  haemorrhage hemorrhage  harbour harbor  harbours harbors  honour honor
    honourable honorable  honoured honored  honouring honoring  honours honors  humour humor  instalment installment
    instalments installments  jewellery jewelry  kilometre kilometer  kilometres kilometers  labelled labeled
    labelling labeling  labour labor  labourer laborer  labourers laborers  leukaemia leukemia  levelled leveled
    litre liter  litres liters  lustre luster  manoeuvre maneuver  manoeuvres maneuvers  marvellous marvelous
    meagre meager  metre meter  metres meters  millimetre millimeter  millimetres millimeters  modelled modeled
    modelling modeling  moustache mustache  neighbour neighbor  neighbourhood neighborhood
    neighbourhoods neighborhoods  neighbouring neighboring  neighbours neighbors  oestrogen estrogen  offence offense
    offences offenses  orthopaedic orthopedic  paediatric pediatric  paediatrician pediatrician  parlour parlor
    ploughed plowed  pretence pretense  programme program  programmes programs  quarrelled quarreled  rancour rancor
    rigour rigor  rivalled rivaled  rumour rumor  rumoured rumored  rumours rumors  sabre saber  sabres sabers
    saviour savior  savour savor  sceptic skeptic  sceptical skeptical  scepticism skepticism  sceptics skeptics
    signalled signaled  signalling signaling  skilful skillful  smouldering smoldering  sombre somber
    spectre specter  splendour splendor  succour succor  sulphur sulfur  theatre theater  theatres theaters
    totalled totaled  towards toward  travelled traveled  traveller traveler  travellers travelers
    travelling traveling  tumour tumor  tumours tumors  tyre tire  tyres tires  vapour vapor  vigour vigor
    wilful willful  woollen woolen  worshippers worshipers  yoghurt yogurt
""".split()

# These forms are good English on both sides, or words of their own, so that they tell nothing about the variety.
_NEUTRAL = frozenset(
    """
    cheque check gramme gram metre meter metres meters programme program programmes programs towards toward
    cancelled canceled cancelling canceling tyre tire tyres tires catalogue catalogues catalog catalogs theatre theatres theater theaters yoghurt yogurt
    grey gray fibre fiber enrol enroll calibre caliber sulphur sulfur sabre saber sabres sabers
    """.split()
)

#: British spelling to American spelling.
AMERICAN = {b: a for b, a in zip(_PAIRS[::2], _PAIRS[1::2], strict=True) if b not in _NEUTRAL}
#: American spelling to British spelling.
BRITISH = {a: b for b, a in AMERICAN.items()}
