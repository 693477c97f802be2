/// The census whose statistical areas a code belongs to. LSOA 2011 and LSOA 2021 are different sets of areas: codes
/// of one are never joined with codes of the other by equality.
public enum AreaVintage: String, Codable, Hashable, Sendable, CaseIterable {
    case lsoa2011 = "LSOA 2011"
    case lsoa2021 = "LSOA 2021"
}
