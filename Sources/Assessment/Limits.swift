/// What the figures of a pack do not prove, each sentence beside the figure that it limits.
public enum Limits {
    public static let permission =
        "A register shows what is permitted, not what trades: an authorised premises may be closed, and it may sell "
        + "less or for shorter hours than it may. A register may also list one premises twice."
    public static let count =
        "The number of outlets near a place does not by itself show harm from any of them, nor that one more would "
        + "undermine a licensing objective. There is no statutory number of premises that is too many, and need for "
        + "another is not a matter for the licensing authority."
    public static let itself =
        "Where the place already has a licence, that licence is among those counted."
    public static let residents =
        "Rates are per resident. People who work, visit or drink in an area are not counted, so rates in town centres "
        + "look high."
    public static let smallArea =
        "Deprivation describes an area and not the people in one street or shop. Ranks are relative to England at the "
        + "date of the index."
    public static let edge =
        "Premises of neighbouring authorities are counted only where their registers are loaded. Near the border of "
        + "the district the counts may therefore be too low."
    public static let postcode =
        "Premises without coordinates in the register stand at the centre of their postcode. A register's own coordinates "
        + "may be those of a postcode too; where several premises of a postcode stand at one distance, take them so. "
        + "Distances are in a straight line."
    public static let kind =
        "No register states the kind of a premises: it is judged by written rules from name, address and what is "
        + "permitted, and may be wrong."
    public static let crime =
        "police.uk's points are anonymous map points with at least eight addresses, or none, around them. They carry no "
        + "time of day and no mark of alcohol. They say nothing of a single premises, nothing of the night, and "
        + "nothing finer than an LSOA. Anti-social behaviour is counted in incidents."
    public static let concentration =
        "A concentration of licensed premises is not evidence of cumulative impact, and its outline is drawn by a rule, "
        + "not by a policy. Concentrations are looked for within one authority's register and end at its border."
    public static let ratio =
        "The ratio describes and does not test: these places were found because they are dense, and the interval takes "
        + "the estimated residents as if they were known."
}
