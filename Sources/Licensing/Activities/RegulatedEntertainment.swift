/// The kinds of regulated entertainment: Licensing Act 2003, Schedule 1, paragraph 2; the order is that of the forms.
public enum RegulatedEntertainment: String, Codable, Hashable, Sendable, CaseIterable {
    case plays
    case films
    case indoorSport = "indoor sporting events"
    case boxingOrWrestling = "boxing or wrestling"
    case liveMusic = "live music"
    case recordedMusic = "recorded music"
    case dance
    /// Of a similar description to live music, recorded music or dance.
    case similar = "anything similar"
    /// Facilities for making music or dancing, an activity until the Live Music Act 2012 and still in older registers.
    case facilities = "facilities for music or dancing"
    /// "Regulated entertainment" without a kind.
    case notStated = "kind not stated"
}
