/// The four licensing objectives: Licensing Act 2003, section 4(2). Health is not one of them.
public enum LicensingObjective: String, Codable, Hashable, Sendable, CaseIterable {
    case crimeAndDisorder = "the prevention of crime and disorder"
    case publicSafety = "public safety"
    case publicNuisance = "the prevention of public nuisance"
    case children = "the protection of children from harm"
}
