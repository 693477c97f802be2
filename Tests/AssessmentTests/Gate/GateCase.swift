import Assessment
import Licensing

/// A sentence as representations have them, fair or foul, with the rules that should stop it.
struct GateCase: Sendable {
    let text: String
    let rules: [String]
    var part = GateStatement.Part.claim
    var inference: ObjectiveFinding.Inference?
    var hasTimes: Bool?
    var type = ApplicationType.newPremisesLicence
    var policy: String?

    init(
        _ text: String, _ rules: String..., part: GateStatement.Part = .claim, inference: ObjectiveFinding.Inference? = nil,
        hasTimes: Bool? = nil, type: ApplicationType = .newPremisesLicence, policy: String? = nil
    ) {
        self.text = text
        self.rules = rules
        self.part = part
        self.inference = inference
        self.hasTimes = hasTimes
        self.type = type
        self.policy = policy
    }

    static let all = offLicence + takeaway + review + club + wholesaler + denials + conditions + slips + near

    // MARK: off-licence near a school

    static let offLicence: [GateCase] = [
        GateCase("St Aldhelm's Primary School lies 85 m from the place, and 412 pupils pass the window display on their way."),
        GateCase("Another off-licence so close to a school is simply wrong.", "moral-view"),
        GateCase("We do not need a fourth off-licence within sight of the school gates.", "need"),
        GateCase("The school's needs, and those of children with special educational needs, were raised by the head teacher's office."),
        GateCase("Children will buy alcohol there.", "speculation"),
        GateCase("An off-licence at this corner will attract gangs of youths.", "speculation"),
        GateCase("It is likely that pupils see the display twice a day, because the shop stands on the route from the bus stop."),
        GateCase("The shop is not needed, as there are five others in the Parade.", "need"),
        GateCase("Three of five test purchases within 500 m in 2025 ended in a sale to a volunteer aged 16."),
        GateCase("Mrs Halloran of the parents' association counted forty pupils.", "person"),
        GateCase("The parents' association counted forty pupils at the crossing on 3 June."),
        GateCase("The sale of alcohol near children is immoral.", "moral-view"),
        GateCase("There must be a limit on the number of shops selling alcohol near schools.", "quota"),
        GateCase("The policy asks applicants to show what they will do where a school lies within 200 m (paragraph 6.14)."),
        GateCase("In this estate, one of the poorest in the county, no further alcohol licence should be granted.", "deprivation", "quota"),
        GateCase("The estate is in decile 1 of the Indices of Deprivation 2025."),
        GateCase("Because residents are on low incomes the application ought to be rejected.", "deprivation"),
        GateCase("Deprivation is given as context; it is not relied on as a reason for refusal."),
        GateCase("The area is deprived. For that reason we ask that it be refused.", "deprivation"),
        GateCase("The protection of children from harm is engaged by findings 2 and 5."),
        GateCase("Improving public health is one of the licensing objectives.", "health-objective"),
        GateCase("The licensing objective of protecting public health is undermined.", "health-objective"),
        GateCase("Hospital admissions for alcohol-specific conditions among under-18s are 1.6 times the rate of England (1.2 to 2.1)."),
        GateCase("Six alcohol-related admissions were of pupils at the school.", "small-numbers"),
        GateCase("Street drinking is reported by residents on most afternoons, by the council's own complaints log."),
        GateCase("A resident living at 14 Teasel Parade sees drinkers daily.", "person"),
        GateCase("The resident at 14 Teasel Parade sees drinkers daily.", "person"),
        GateCase("The ward profile shows drunkenness at the premises.", "premises-from-area"),
        GateCase("police.uk data show that shoplifting is worst in the evenings.", "time-without-times"),
        GateCase("Recorded crime in the LSOA fell by a tenth in the latest twelve months."),
    ]

    // MARK: takeaway, late night refreshment

    static let takeaway: [GateCase] = [
        GateCase("The takeaway asks for late night refreshment until 03:00 on Friday and Saturday."),
        GateCase("The food is high in saturated fat, which is outside the licensing objectives."),
        GateCase("The street is saturated with takeaways.", "policy-wording"),
        GateCase("Another takeaway will inevitably bring litter.", "speculation"),
        GateCase("Litter was found outside four of nine takeaways on 12 of 14 visits between 23:30 and 02:00."),
        GateCase("There is plenty of late-night food already; the town has enough takeaways.", "need"),
        GateCase("Existing traders would suffer from the competition.", "need"),
        GateCase("The applicant says that the second till will cause no queue."),
        GateCase("The unit's ambulance log has 38 assaults between 23:00 and 03:00 within 400 m.", inference: .recordedNearby, hasTimes: true),
        GateCase("Violence and sexual offences in the area are 1.4 times those of comparable areas.", inference: .areaLevel, hasTimes: false),
        GateCase("Violence is concentrated after midnight.", "time-without-times", inference: .areaLevel, hasTimes: false),
        GateCase("Disorder at weekends is caused by the takeaway.", "premises-from-area", "time-without-times", inference: .areaLevel, hasTimes: false),
        GateCase("The hours applied for reach into the night, when the figures say nothing of what happens.", inference: .areaLevel, hasTimes: false),
        GateCase("Customers of a bar who leave at 02:00 would pass the takeaway's door.", inference: .recordedNearby, hasTimes: true),
        GateCase("Noise from people queueing is likely where eleven homes stand opposite the door."),
        GateCase("Yobs and drunks gather there.", "moral-view"),
        GateCase("The town centre is full.", "quota"),
        GateCase("The presumption against late refreshment applies here.", "policy-wording"),
        GateCase("The presumption against late refreshment applies here.", policy: "there is a presumption that applications within the zone are refused"),
        GateCase("It lies within the cumulative impact zone.", "policy-wording"),
        GateCase("It lies within the area of the published cumulative impact assessment of 2025."),
        GateCase("There are no exceptional circumstances here.", "policy-wording"),
    ]

    // MARK: review after under-age sales

    static let review: [GateCase] = [
        GateCase("Alcohol was sold to a volunteer aged 15 on 4 April and on 30 May 2026; the seller did not ask for proof of age.", type: .review),
        GateCase("Persistent selling is an offence under section 147A.", type: .review),
        GateCase("The premises adds to the cumulative impact in the Parade.", "cumulative-in-review", type: .review),
        GateCase("With the density of outlets in the street, revocation is right.", "cumulative-in-review", type: .review),
        GateCase("Revocation would reduce the number of shops.", "cumulative-in-review", type: .clubReview),
        GateCase("The licence holder's brother made the sale.", "person", type: .review),
        GateCase("The seller, a member of staff without training, was given a caution.", type: .review),
        GateCase("The DPS is Karen Whitlock.", "person", type: .review),
        GateCase("The designated premises supervisor was away on both days.", type: .review),
        GateCase("R (Bassetlaw DC) v Worksop Magistrates' Court [2008] EWHC 3530 (Admin) held that deterrence is relevant.", type: .review),
        GateCase("As the Crown Court ruled in a like case, revocation follows.", "not-authority", type: .review),
        GateCase("East Lindsey DC v Hanif [2016] EWHC 1265 (Admin) looks forward and asks for no conviction.", type: .review),
        GateCase("There is no doubt that more children bought alcohol there.", "speculation", type: .review),
        GateCase("It is shameful to sell to children.", "moral-view", type: .review),
        GateCase("The volunteer's mother can be reached at j.smith84@mail.example.", "person", type: .review),
        GateCase("Questions go to tradingstandards@quillmouth.gov.uk.", type: .review),
        GateCase("The seller, born on 12.03.1998, was interviewed.", "person", type: .review),
        GateCase("The interview was under caution (NI AB 12 34 56 C).", "person", type: .review),
        GateCase("Call 07700 900123 for the witness.", "person", type: .review),
        GateCase("The licence number is PREM/0712345678 and the place lies at easting 521500, northing 105100.", type: .review),
    ]

    // MARK: club certificate

    static let club: [GateCase] = [
        GateCase("The club has 140 members, and no guest may be signed in twice in a week.", type: .newClubPremisesCertificate),
        GateCase("A club does not require a designated premises supervisor.", type: .newClubPremisesCertificate),
        GateCase("The ward has too many clubs.", "need", type: .newClubPremisesCertificate),
        GateCase("Respectable families live here.", "moral-view", type: .newClubPremisesCertificate),
        GateCase("Eleven complaints of noise from the club's function room were logged between May and October 2025.", inference: .recordedNearby, hasTimes: true, type: .clubReview),
        GateCase("Under the Licensing (Scotland) Act 2005 a club was refused.", "not-authority", type: .newClubPremisesCertificate),
    ]

    // MARK: wholesaler with deliveries

    static let wholesaler: [GateCase] = [
        GateCase("The depot is on an industrial estate and has no public access; deliveries leave it until midnight."),
        GateCase("The figures round the depot say nothing of where the alcohol is drunk."),
        GateCase("Deliveries will lead to drinking in the park.", "speculation"),
        GateCase("Drivers are likely to meet children at the door, and the operating schedule has no check there."),
        GateCase("The operator has failed to demonstrate a need for the deliveries.", "need"),
        GateCase("The operator sees no need for a refusals log at the door."),
        GateCase("Anyone can see that the drivers do not ask for proof of age.", "speculation"),
        GateCase("No evidence was offered on age checks at the door."),
        GateCase("The licence would be one of a quota of forty.", "quota"),
        GateCase("The JSNA is a needs assessment of the county; nothing in it is about this depot."),
        GateCase("The applicant's brother-in-law drives the van.", "person"),
        GateCase("The sheriff court in the Aldi appeal looked at the numbers.", "not-authority"),
    ]

    // MARK: doesNotProve

    static let denials: [GateCase] = [
        GateCase("It does not show that the area needs no more outlets, nor a need for any shop.", part: .denial),
        GateCase("It does not show violence at the premises, nor at night.", part: .denial, inference: .areaLevel, hasTimes: false),
        GateCase("It does not show that Mr Pettigrew sold the alcohol.", "person", part: .denial),
        GateCase("It does not show what BrewDog v Leeds was about.", "not-authority", part: .denial),
    ]

    // MARK: conditions

    static let conditions: [GateCase] = [
        GateCase("CCTV recordings are kept for 31 days.", part: .condition),
        GateCase("No more than 60 persons are in the bar at any time.", part: .condition),
        GateCase("Two cans are not split from a pack of four.", part: .condition),
        GateCase("Staff ensure that customers leave in a proper manner.", "vague", part: .condition),
        GateCase("Where necessary the entrance is closed.", "vague", part: .condition),
        GateCase("Suitable signs are put up.", "vague", part: .condition),
        GateCase("Staff pick up litter along the street.", "beyond-premises", part: .condition),
        GateCase("The holder prevents drinking within 100 metres of the premises.", "beyond-premises", part: .condition),
        GateCase("Strong cider costs at least £3 a can.", "fixes-price", part: .condition),
        GateCase("All sales of alcohol are authorised by a personal licence holder.", "repeats-mandatory", part: .condition),
        GateCase("Spirits are served in 25 ml measures.", "repeats-mandatory", part: .condition),
        GateCase("Proof of age is asked of anyone who appears under 18.", "repeats-mandatory", part: .condition),
        GateCase("A fire risk assessment is kept at the bar.", "repeats-law", part: .condition),
        GateCase("No customer who appears drunk is served.", "repeats-law", part: .condition),
        GateCase("Nobody may smoke inside the premises.", "repeats-law", part: .condition),
        GateCase("CCTV is run in accordance with data protection law.", "repeats-law", part: .condition),
        GateCase("The incident log is shown to a police officer within 24 hours of a request.", part: .condition),
    ]
}
