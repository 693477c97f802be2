/// The columns of residents by age in the Indices' Files 6 and 7.
struct ResidentColumns {
    struct Ages {
        let column: Int
        let from: Int
        let to: Int?
    }

    /// All ages.
    let total: Int?
    private(set) var columns: [Ages] = []
    /// Of ages that differ between women and men ("18-59/64"), which no label of ages says truly.
    private(set) var unused: [Int] = []
    /// Such as "mid-2015, excluding prisoners"; empty where the heading does not say.
    let edition: String

    init(_ table: CSVTable) {
        total = table.column(startingWith: "Total population: mid ")
        let heading = total.map { table.header[$0] } ?? ""
        let year = heading.firstMatch(of: /mid (\d{4})/).map { "mid-\($0.output.1)" } ?? ""
        edition = heading.contains("excluding prisoners") ? "\(year), excluding prisoners" : year
        for (column, heading) in table.header.enumerated() {
            let lower = heading.lowercased()
            guard lower.contains("population") || lower.contains("children") || lower.contains("residents") else { continue }
            if lower.contains(/\d+-\d+\/\d+/) {
                unused.append(column)
            } else if let match = lower.firstMatch(of: /(?:aged|population) (\d+)-(\d+)/), let from = Int(match.output.1),
                let to = Int(match.output.2)
            {
                columns.append(Ages(column: column, from: from, to: to))
            } else if let match = lower.firstMatch(of: /aged (\d+) and over/), let from = Int(match.output.1) {
                columns.append(Ages(column: column, from: from, to: nil))
            }
        }
    }
}
