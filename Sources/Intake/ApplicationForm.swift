internal import Foundation
internal import Geometry
internal import Licensing
internal import Yams

/// Reads the fields of the form; see `Documentation` in README for the whole of it.
struct ApplicationForm {
    let file: String
    private static let known: Set<String> = [
        "premises", "type", "kind", "capacity", "activities", "hours", "late night refreshment hours", "offered conditions",
        "present", "dates", "authority", "reference", "author",
    ]

    func read(_ mapping: Node.Mapping) throws -> Application {
        try refuseUnknown(mapping, known: Self.known, of: "an application")
        guard let premisesNode = mapping["premises"] else { throw missing("premises", after: nil) }
        guard let premises = premisesNode.mapping else {
            throw fault(premisesNode, "premises", "\"premises\" needs name, address, and postcode or coordinates below it")
        }
        try refuseUnknown(
            premises, known: ["name", "address", "postcode", "easting", "northing", "longitude", "latitude"],
            of: "premises")
        guard let activitiesNode = mapping["activities"] else { throw missing("activities", after: nil) }
        let activities = try activities(activitiesNode)
        var application = Application(
            premises: try text(premises, "name"), address: try text(premises, "address"),
            place: try place(premises, at: premisesNode), sales: activities.sales, lateNightRefreshment: activities.refreshment,
            otherActivities: activities.others, hours: try hours(mapping["hours"]))
        let type = try type(mapping["type"])
        (application.period, application.proceedings) = try dates(mapping["dates"], type: type)
        application.authority = try text(mapping, "authority")
        application.reference = try text(mapping, "reference")
        application.kind = try kind(mapping["kind"])
        application.capacity = try capacity(mapping["capacity"])
        application.offeredConditions = try offeredConditions(mapping["offered conditions"])
        application.refreshmentHours = try refreshmentHours(
            mapping["late night refreshment hours"], isApplied: activities.refreshment)
        application.present = try present(mapping["present"], of: type)
        application.author = try author(mapping["author"])
        return application
    }

    /// One line of text, or nothing: a list or lines below the name would be lost unseen.
    func text(_ mapping: Node.Mapping, _ field: String) throws -> String? {
        guard let node = mapping[field] else { return nil }
        guard let found = node.string else {
            throw fault(node, field, "\"\(field)\" is one line of text, not a list or lines of its own; write it in one line")
        }
        return found.isEmpty ? nil : found
    }

    /// One place, said in one way: of two that differ nobody would know which was used.
    private func place(_ premises: Node.Mapping, at node: Node) throws -> Application.Place {
        let given = [["postcode"], ["easting", "northing"], ["longitude", "latitude"]].filter { way in
            way.contains { premises[$0] != nil }
        }
        if given.count > 1, let field = given[1].first(where: { premises[$0] != nil }), let second = premises[field] {
            throw fault(
                second, field,
                "the place is given by \(given[0].joined(separator: " and ")) and by \(given[1].joined(separator: " and ")); "
                    + "keep one of them")
        }
        if let postcodeNode = premises["postcode"] {
            guard let postcode = postcodeNode.string.flatMap({ Postcode($0) }) else {
                throw fault(
                    postcodeNode, "postcode",
                    "\"\(postcodeNode.string ?? "")\" does not have the form of a postcode, such as \"BN43 5DB\"")
            }
            return .postcode(postcode)
        }
        func pair(_ first: String, _ second: String) throws -> (Double, Double)? {
            guard let a = premises[first], let b = premises[second] else { return nil }
            guard let x = a.float else { throw fault(a, first, "\"\(a.string ?? "")\" is not a number") }
            guard let y = b.float else { throw fault(b, second, "\"\(b.string ?? "")\" is not a number") }
            return (x, y)
        }
        if let (easting, northing) = try pair("easting", "northing") { return .grid(.init(x: easting, y: northing)) }
        if let (longitude, latitude) = try pair("longitude", "latitude") {
            return .geographic(longitude: longitude, latitude: latitude)
        }
        throw fault(
            node, "postcode", "the premises need a postcode, or easting and northing, or longitude and latitude")
    }

    func activities(_ node: Node) throws -> (sales: AlcoholSales, refreshment: Bool, others: [String]) {
        guard let list = node.sequence else {
            throw fault(node, "activities", "\"activities\" is a list, each entry on a line that begins with \"- \"")
        }
        guard !list.isEmpty else {
            throw fault(
                node, "activities",
                "\"activities\" names none; write each that is applied for on a line such as \"- sale of alcohol: off\"")
        }
        var sales: AlcoholSales?
        var refreshment = false
        var others: [String] = []
        var named: Set<String> = []
        for entry in list {
            if let mapping = entry.mapping, let pair = mapping.first {
                guard mapping.count == 1 else {
                    throw fault(entry, "activities", "each activity stands on a line of its own that begins with \"- \"")
                }
                let name = pair.key.string ?? ""
                let value = pair.value.string ?? ""
                guard name.lowercased() == "sale of alcohol" else {
                    throw fault(entry, name, "\"\(name)\" is not an activity that takes a value; known is \"sale of alcohol\"")
                }
                guard sales == nil else {
                    throw fault(entry, name, "\"\(name)\" is given twice; write both for on and off")
                }
                switch value.lowercased() {
                case "on", "true": sales = .onOnly
                case "off", "false": sales = .offOnly
                case "both": sales = .both
                default:
                    throw fault(entry, name, "\"\(value)\" must be on, off or both")
                }
            } else if let name = entry.string {
                guard name.lowercased() != "sale of alcohol" else {
                    throw fault(entry, name, "\"\(name)\" must say on, off or both, such as \"sale of alcohol: off\"")
                }
                guard !name.isEmpty else {
                    throw fault(entry, "activities", "the entry is empty; write an activity behind the \"- \", or take it out")
                }
                guard named.insert(name.lowercased()).inserted else {
                    throw fault(entry, name, "\"\(name)\" is given twice; take one out")
                }
                if name.lowercased() == "late night refreshment" {
                    refreshment = true
                } else {
                    others.append(name)
                }
            } else {
                throw fault(entry, "activities", "an activity is a name, or \"sale of alcohol\" with on, off or both")
            }
        }
        return (sales ?? .none, refreshment, others)
    }

    /// A new premises licence where the file does not say.
    private func type(_ node: Node?) throws -> ApplicationType {
        guard let node else { return .newPremisesLicence }
        guard let words = node.string else {
            throw fault(
                node, "type",
                "\"type\" is one line of text; write one of " + ApplicationType.allCases.map(\.words).joined(separator: ", "))
        }
        return try refusing(node, "type") { () throws(ApplicationWords.Refusal) in try ApplicationWords.type(words) }
    }

    func refuseUnknown(_ mapping: Node.Mapping, known: Set<String>, of what: String) throws {
        for (key, _) in mapping where !known.contains(key.string ?? "") {
            throw fault(
                key, key.string ?? "",
                "\"\(key.string ?? "")\" is not a field of \(what); known are \(known.sorted().joined(separator: ", "))")
        }
    }

    private func missing(_ field: String, after node: Node?) -> IntakeError {
        IntakeError(file: file, field: field, message: "\(file): it has no \"\(field)\"; add it.")
    }

    func fault(_ node: Node, _ field: String, _ sentence: String) -> IntakeError {
        YAMLDocument.fault(node, field, sentence, file: file)
    }

    /// What the words of a field say, or the line on which they cannot be read.
    func refusing<Value>(_ node: Node, _ field: String, _ body: () throws(ApplicationWords.Refusal) -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw fault(node, field, "\(error)")
        }
    }

    /// What was meant is asked, with the line.
    func asking(_ node: Node, _ field: String, _ question: String) -> IntakeError {
        let line = node.mark?.line
        return IntakeError(
            file: file, row: line, field: field, message: "\(file)\(line.map { ", line \($0)" } ?? ""): \(question)")
    }
}
