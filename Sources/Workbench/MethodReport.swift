internal import Measures

/// What every result of `measure` carries beside its figures: how they were made, of what, and what they do not say.
struct MethodReport: Encodable, Sendable {
    let id: String
    let title: String
    let unit: String
    @ExplicitNull var interval: String?
    let reference: String
    /// The page that defines it, with a worked example.
    let page: String
    /// What the figures were divided by, each with its edition: "residents of all ages, mid-2020".
    let denominators: [String]
    /// Publication, edition and file.
    let sources: [String]
    let warnings: [String]

    init(_ method: Method, denominators: [String] = [], sources: [InputReport], warnings: [String] = []) {
        id = method.id
        title = method.title
        unit = method.unit
        interval = method.interval
        reference = method.reference
        page = method.page
        self.denominators = denominators
        self.sources = sources.map { source in
            "\(source.publication), \(source.edition.isEmpty ? "edition not stated" : source.edition) (\(source.file))"
        }
        self.warnings = warnings
    }
}
