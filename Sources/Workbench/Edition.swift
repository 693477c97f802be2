/// An edition as a publication or the user names it: "2023-03-02", "IoD 2019", "mid-2020".
struct Edition: Hashable {
    let name: String

    init(_ name: String) { self.name = name }

    /// Two editions have an order where both are days, months or years with the year first, or where they differ in one
    /// figure alone: not "02/03/2023", and not "March 2023".
    func isComparable(with other: Edition) -> Bool {
        if isOfDays, other.isOfDays { return true }
        return form == other.form && name.split { !$0.isNumber }.count == 1
    }

    func isOlder(than other: Edition) -> Bool { isComparable(with: other) && name < other.name }

    /// The years that it names: figures of four digits, in order.
    var years: [Int] { name.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil } }

    private var isOfDays: Bool { name.wholeMatch(of: /\d{4}(?:-\d\d){0,2}/) != nil }
    private var form: String { String(name.map { $0.isNumber ? "#" : $0 }) }
}
