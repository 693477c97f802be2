internal import Licensing
internal import Projection

/// The Food Hygiene Rating Scheme's open data: one XML file an authority.
struct FoodHygieneXML {
    private var rows: FoodHygieneRows
    private var count = 0
    private var header: [String: String] = [:]
    /// The elements that are open, and the texts of the business that is being read, by their path in it.
    private var path: [String] = []
    private var fields: [String: String] = [:]

    private static let root = "FHRSEstablishment"

    static func read(_ content: [UInt8], file: String, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        try refuseWebPage(content, file: file)
        if let asked = options.publication, asked != .foodHygiene {
            throw IntakeError(
                file: file,
                message: "\(file): it is XML, of which only the Food Hygiene Rating Scheme is read, and not \(asked.rawValue); "
                    + "add it without --as.")
        }
        var reader = FoodHygieneXML(rows: FoodHygieneRows(file: file, grid: grid))
        do {
            var events = try XMLEvents(content)
            while let event = try events.next() { try reader.take(event) }
        } catch let fault as XMLEvents.Fault {
            throw IntakeError(
                file: file, row: nil, field: nil,
                message: "\(file), line \(fault.line): it begins like XML, but \(fault.sentence). Download the file again.")
        }
        return try reader.reading(options)
    }

    private init(rows: FoodHygieneRows) { self.rows = rows }

    /// What is saved in the place of data where a download failed.
    private static func refuseWebPage(_ content: [UInt8], file: String) throws {
        let beginning = String(decoding: content.prefix(500), as: UTF8.self).lowercased()
        guard beginning.contains("<!doctype html") || beginning.contains("<html") else { return }
        throw IntakeError(file: file, message: "\(file): this is a web page and not the data itself; download the data.")
    }

    private mutating func take(_ event: XMLEvents.Event) throws {
        switch event {
        case .start(let name):
            if path.isEmpty, name != Self.root {
                throw IntakeError(
                    file: rows.file,
                    message: "\(rows.file): XML of no known kind; its root is <\(name)>. Known is that of the Food Hygiene "
                        + "Rating Scheme, <\(Self.root)>.")
            }
            path.append(name)
            if isDetail { fields = [:] }
        case .text(let text):
            guard path.count > 2 else { return }
            if path[1] == "Header" {
                header[path[2], default: ""] += text
            } else if path.count > 3, path[2] == "EstablishmentDetail" {
                fields[path[3...].joined(separator: "/"), default: ""] += text
            }
        case .end:
            if isDetail { addBusiness() }
            path.removeLast()
        }
    }

    private var isDetail: Bool { path.count == 3 && path[1] == "EstablishmentCollection" && path[2] == "EstablishmentDetail" }

    private mutating func addBusiness() {
        count += 1
        let fields = fields
        func text(_ name: String) -> String { FoodHygieneRows.words(fields[name] ?? "") }
        rows.add(
            FoodHygieneRow(
                row: count, id: text("FHRSID"), name: text("BusinessName"),
                addressLines: (1...4).map { text("AddressLine\($0)") }, postcode: text("PostCode"), type: text("BusinessTypeID"),
                typeName: text("BusinessType"), authority: text("LocalAuthorityName"), rating: text("RatingValue"),
                longitude: text("Geocode/Longitude"), latitude: text("Geocode/Latitude")))
    }

    private mutating func reading(_ options: IntakeOptions) throws -> Reading {
        if let stated = header["ItemCount"].flatMap({ Int(FoodHygieneRows.words($0)) }), stated != count {
            rows.tell(0, "ItemCount", "The file says that it holds \(stated) businesses and holds \(count); download it again.")
        }
        let date = FoodHygieneRows.words(header["ExtractDate"] ?? "")
        let isDate = CalendarDate(iso: String(date.prefix(10))) != nil
        return try rows.reading(of: count, edition: options.edition ?? (isDate ? String(date.prefix(10)) : ""))
    }
}
