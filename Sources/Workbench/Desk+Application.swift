internal import Foundation
internal import Geometry
internal import Intake
internal import Licensing
internal import Projection
internal import Workspace

/// Reading an application and finding its place.
extension Desk {
    func application(_ input: ApplicationInput) throws -> Application {
        switch input {
        case .file(let url):
            let text = try FileBytes.text(url, called: "application file", "an application is").text
            return try clocked(try ApplicationFile.read(text, file: url.relativePath))
        case .words(let postcode, let activity, let hours):
            guard let found = Postcode(postcode) else {
                throw Fault(
                    .data, field: "postcode",
                    message: "--postcode: \"\(postcode)\" does not have the form of a postcode, such as \"BN43 5DB\".")
            }
            let sales: AlcoholSales
            switch activity {
            case "on": sales = .onOnly
            case "off": sales = .offOnly
            case "both": sales = .both
            default:
                throw Fault(.usage, field: "activity", message: "--activity: \"\(activity)\" must be on, off or both.")
            }
            do {
                return Application(
                    place: .postcode(found), sales: sales,
                    hours: [Application.Hours(days: Weekday.allCases, hours: try LicensedHours(hours))])
            } catch {
                throw Fault(.data, field: "hours", message: "--hours: \(error).")
            }
        }
    }

    /// With the last day of those applications whose time is in working days, or another than 28 days. A year whose bank holidays
    /// are not known leaves it open.
    func clocked(_ application: Application) throws -> Application {
        guard !application.period.type.isCounted, application.period.type.hasRoleForPublicHealth else { return application }
        var application = application
        let clock = ApplicationClock(
            application.period, application.proceedings, workingDays: WorkingDays(try BankHolidaysFile.shipped()), today: .unixEpoch)
        application.period.clockedLastDay = clock.countedLastDay
        return application
    }

    func locate(_ application: Application, in file: WorkspaceFile, input: ApplicationInput) throws -> (Point, String) {
        let source: String
        if case .file(let url) = input { source = url.relativePath } else { source = "--postcode" }
        return try locate(application.place, in: file, source: source)
    }

    /// - Parameter source: what named the place, for the message.
    func locate(_ place: Application.Place, in file: WorkspaceFile, source: String) throws -> (Point, String) {
        switch place {
        case .grid(let point):
            try inCover(source, field: "easting") { _ = try $0.geographic(point) }
            return (point, "Easting \(Int(point.x)), northing \(Int(point.y))")
        case .geographic(let longitude, let latitude):
            let point = try inCover(source, field: "latitude") {
                try $0.point(Geographic(longitude: longitude, latitude: latitude))
            }
            return (point, "Longitude \(longitude), latitude \(latitude)")
        case .postcode(let postcode):
            guard let record = try file.postcode(postcode) else {
                let any = try file.sources().contains { $0.publication.isOfPostcodes }
                throw Fault(
                    .data, file: source, field: "postcode",
                    message: any
                        ? "\(source): the postcode \(postcode) is in no postcode file of this workspace; check it, add the "
                            + "postcode area it belongs to, or give easting and northing instead."
                        : "\(source): no postcode file is loaded, so \(postcode) cannot be placed; add Code-Point Open, or "
                            + "give easting and northing instead.")
            }
            guard let place = record.place else {
                throw Fault(
                    .data, file: source, field: "postcode",
                    message: "\(source): the postcode file gives no position for \(postcode); give easting and northing "
                        + "instead.")
            }
            let products = try Set(file.sources().map(\.publication).filter(\.isOfPostcodes).map(\.rawValue)).sorted()
            return (
                place,
                "\(postcode), placed at the centre of its postcode (\(products.joined(separator: " or ")), quality \(record.quality))"
            )
        }
    }

    /// A place off the grid is a fault of the application, which is then named, and not of the workspace.
    private func inCover<Value>(_ source: String, field: String, _ body: (NationalGrid) throws -> Value) throws -> Value {
        do {
            return try body(try grid())
        } catch let error as ProjectionError {
            throw Fault(.data, file: source, field: field, message: "\(source): \(error)")
        }
    }
}
