/// What a register's text of hours says, and every doubt about it.
public struct HoursReading: Hashable, Sendable {
    /// Hours under one heading.
    public struct Block: Hashable, Sendable {
        /// As the text words it, such as "Late night refreshment"; nil where it has none.
        public let heading: String?
        public let hours: WeeklyHours

        package init(heading: String?, hours: WeeklyHours) {
            self.heading = heading
            self.hours = hours
        }

        package var isAboutAlcohol: Bool {
            let words = heading?.lowercased() ?? ""
            return ["alcohol", "sale", "supply"].contains { words.contains($0) }
        }
    }

    /// One; several where the text gives hours under further headings, or in blocks parted by labels, as a register's page
    /// does that lists opening hours and then each activity's: there only the order says which is which.
    public internal(set) var blocks: [Block] = []
    /// The parts of the text that were not read, in its own words.
    public internal(set) var unread: [String] = []
    /// What was found and what was expected, each a sentence.
    public internal(set) var issues: [String] = []

    /// The hours that were read. Where the text has several blocks: those headed as the sale or supply of alcohol, or else
    /// the first.
    public var hours: WeeklyHours { chosen?.hours ?? WeeklyHours() }

    package var chosen: Block? { blocks.first(where: \.isAboutAlcohol) ?? blocks.first }

    /// Nothing was left over and nothing was doubtful.
    public var isWhole: Bool { unread.isEmpty && issues.isEmpty }
}
