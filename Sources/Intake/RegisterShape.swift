internal import Licensing

/// Which column of a council's register is what. A shape is known by its signature; the other columns may be absent.
struct RegisterShape: Sendable {
    /// Who writes it so.
    let name: String
    let signature: [Signature.Column]
    let reference: [String]
    let premises: [String]
    let address: [String]
    let postcode: [String]
    let kind: [String]
    let status: [String]
    let holder: [String]
    /// Filled where the licence permits it; nil where the register has no column for it.
    let offSales: String?
    let onSales: String?
    let bothSales: String?
    let lateNightRefreshment: String?
    let start: [String]
    let longitude = ["longitude", "lon", "long"]
    let latitude = ["latitude", "lat"]

    var statesActivities: Bool { offSales != nil || onSales != nil || bothSales != nil }

    /// A register with a column for each activity, whose cells repeat the column's name or are empty.
    static let activityColumns = RegisterShape(
        name: "activity columns (Adur)",
        signature: [
            "Name", "Address", "Postcode", "Reference", "Alcohol OFF Sales/Supply", "Alcohol ON Sales/Supply",
            "Alcohol ON&OFF Sales/Supply", "Late Night Refresh",
        ].map { Signature.Column($0) },
        reference: ["Reference"], premises: ["Name"], address: ["Address"], postcode: ["Postcode"],
        kind: ["Licence_type", "Licence Type"], status: ["Status", "Licence Status"],
        holder: ["Licence_holder", "Licence holder"], offSales: "Alcohol OFF Sales/Supply",
        onSales: "Alcohol ON Sales/Supply", bothSales: "Alcohol ON&OFF Sales/Supply",
        lateNightRefreshment: "Late Night Refresh", start: ["Start Date"])

    /// An export of licence numbers, statuses and one free line of address, without any activity.
    static let licenceExport = RegisterShape(
        name: "licence export (Arun)",
        signature: ["Licence Number", "Licence Type", "Licence Status", "Trading Name", "Dtf Location"].map {
            Signature.Column($0)
        },
        reference: ["Licence Number"], premises: ["Trading Name"], address: ["Dtf Location"], postcode: ["Postcode"],
        kind: ["Licence Type"], status: ["Licence Status"], holder: ["Licensee"], offSales: nil, onSales: nil,
        bothSales: nil, lateNightRefreshment: nil, start: ["Start Date"])

    static let all = [activityColumns, licenceExport]
}
