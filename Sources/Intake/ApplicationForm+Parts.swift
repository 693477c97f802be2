internal import Foundation
internal import Licensing
internal import Yams

/// The fields about the premises' use, the applicant's offer, what is permitted now, and who writes.
extension ApplicationForm {
    func kind(_ node: Node?) throws -> PremisesKind? {
        try node.map { node in
            try refusing(node, "kind") { () throws(ApplicationWords.Refusal) in try ApplicationWords.kind(node.string ?? "") }
        }
    }

    func capacity(_ node: Node?) throws -> Int? {
        try node.map { node in
            try refusing(node, "capacity") { () throws(ApplicationWords.Refusal) in try ApplicationWords.capacity(node.string ?? "") }
        }
    }

    /// In the operating schedule's words, one a line.
    func offeredConditions(_ node: Node?) throws -> [String] {
        let field = "offered conditions"
        guard let node else { return [] }
        guard let list = node.sequence else {
            throw fault(node, field, "\"\(field)\" is a list, each condition on a line that begins with \"- \"")
        }
        return try list.map { entry in
            guard let text = entry.string else {
                throw fault(
                    entry, field,
                    "a condition is one line of text, and a colon with a blank behind it parts a name from a value; put the line in quotes")
            }
            guard !text.isEmpty else {
                throw fault(entry, field, "the entry is empty; write a condition behind the \"- \", or take it out")
            }
            return text
        }
    }

    /// Hours of late night refreshment without the activity are a slip in one of the two.
    func refreshmentHours(_ node: Node?, isApplied: Bool) throws -> [Application.Hours] {
        let field = "late night refreshment hours"
        let hours = try hours(node, field)
        guard let node, !isApplied else { return hours }
        throw fault(
            node, field, "hours are given and \"late night refreshment\" is not among the activities; add it there, or take the hours out")
    }

    /// Of a variation: what is permitted now.
    func present(_ node: Node?, of type: ApplicationType) throws -> Licensing.Operation? {
        guard let node else { return nil }
        guard type.isVariation else {
            throw fault(node, "present", "\"present\" belongs to a variation, and this is a \(type.words); take it out, or correct the type")
        }
        guard let mapping = node.mapping else {
            throw fault(node, "present", "\"present\" has activities, hours and capacity below it, as they are permitted now")
        }
        try refuseUnknown(
            mapping, known: ["activities", "hours", "late night refreshment hours", "capacity"], of: "present")
        guard let activitiesNode = mapping["activities"] else {
            throw fault(node, "activities", "\"present\" has no \"activities\"; add what is permitted now")
        }
        let activities = try activities(activitiesNode)
        return Licensing.Operation(
            sales: activities.sales, lateNightRefreshment: activities.refreshment, otherActivities: activities.others,
            hours: try hours(mapping["hours"]),
            refreshmentHours: try refreshmentHours(mapping["late night refreshment hours"], isApplied: activities.refreshment),
            capacity: try capacity(mapping["capacity"]))
    }

    func author(_ node: Node?) throws -> Author? {
        guard let node else { return nil }
        guard let mapping = node.mapping else {
            throw fault(node, "author", "\"author\" has \"office\" below it, and \"expertise\"; an office, never a person's name")
        }
        try refuseUnknown(mapping, known: ["office", "expertise"], of: "author")
        guard let office = mapping["office"] else { throw fault(node, "office", "\"author\" has no \"office\"; add it") }
        return Author(
            office: try refusing(office, "office") { () throws(ApplicationWords.Refusal) in
                try ApplicationWords.office(office.string ?? "")
            }, expertise: try text(mapping, "expertise"))
    }
}
