/// Whom the Act has an authority consult before it publishes a statement of licensing policy or a cumulative impact assessment.
public enum Consultees {
    public static let ofPolicy = DatedParameter(
        value: [
            "the chief officer of police for the area", "the fire and rescue authority for the area",
            "the local authority in England whose public health functions are exercisable in the area, or the Local Health Board in "
                + "Wales",
            "persons who represent holders of premises licences issued by the authority",
            "persons who represent holders of club premises certificates issued by the authority",
            "persons who represent holders of personal licences issued by the authority",
            "persons who represent businesses and residents in the area",
        ], unit: "persons", source: "Licensing Act 2003, section 5(3); of an assessment by section 5A(5) and (8)",
        effectiveFrom: CalendarDate(year: 2013, month: 4, day: 1),
        retrievedOn: CalendarDate(year: 2026, month: 11, day: 20), confidence: "V")
}
