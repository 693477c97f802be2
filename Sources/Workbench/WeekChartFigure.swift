internal import Cartography
internal import Foundation
internal import Licensing
internal import Measures
internal import Wording
internal import Workspace

extension Desk {
    /// The week near a place as SVG; the same bytes for the same registers, place, radius and moment.
    static func weekChart(
        _ permitted: PermittedOutlets, place: String, moment: WeekMoment?, sources: [String]
    ) throws -> String {
        let radius = NumberText.distance(metres: permitted.radius)
        let drawn = WeekChart(
            id: "permitted-hours", title: "Outlets permitted to sell alcohol within \(radius): \(place)",
            description: "\(permitted.outlets.count) outlets in all. Counted at the first minute of each hour.",
            axisTitle: "Outlets permitted, at each hour of the week",
            hours: permitted.hours.map { WeekChart.Hour(low: $0.outlets.low, high: $0.outlets.high) },
            lowWords: "stated as permitted (low)", highWords: "and hours not stated, counted as permitted (high)")
        guard var chart = drawn else {
            throw Fault(.software, message: "A week of \(permitted.hours.count) hours cannot be drawn; 168 were expected.")
        }
        chart.moment = moment.map { moment in
            let count = permitted.count(at: moment)
            let words = count.low == count.high ? "\(count.low)" : "\(count.low) to \(count.high)"
            return WeekChart.Moment(
                minuteOfWeek: moment.minuteOfWeek, words: "\(moment.weekday.rawValue) \(moment.time): \(words)")
        }
        chart.attribution = ["Source: \(sources.joined(separator: ", ")). Permitted by the authorisation, as the register states it."]
        return chart.svg()
    }
}

/// A chart as a file of its own.
struct ChartFile {
    let file: String
    let sha256: String

    /// An older drawing may be replaced, and nothing else: an outline or a register would be lost.
    private static func refuseForeign(_ target: URL, _ shown: String) throws {
        guard let handle = try? FileHandle(forReadingFrom: target), let start = try? handle.read(upToCount: 256), !start.isEmpty else {
            return
        }
        guard !String(decoding: start, as: UTF8.self).contains("<svg") else { return }
        throw Fault(
            .usage, file: shown, field: "chart",
            message: "\(shown): the file is there already and is no drawing, so it is not replaced; name another file for the chart.")
    }

    /// Before the work: what cannot be written is told early, and only a plain file may be replaced. - Throws: `Fault`.
    static func check(_ target: URL, besides workspace: URL) throws {
        let shown = target.relativePath
        var isFolder: ObjCBool = false
        let folder = target.deletingLastPathComponent()
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Fault(
                .disk, file: shown, field: "chart",
                message: "\(shown): it cannot be written (there is no folder \(folder.relativePath)); check the name.")
        }
        // Links are not followed: what a link leads to is not what was named.
        if let kind = (try? FileManager.default.attributesOfItem(atPath: target.path))?[.type] as? FileAttributeType,
            kind != .typeRegular
        {
            throw Fault(
                .usage, file: shown, field: "chart",
                message: "\(shown): this is no file but a folder, a link or a device; name a file for the chart.")
        }
        guard
            target.resolvingSymlinksInPath().standardizedFileURL.path
                != workspace.resolvingSymlinksInPath().standardizedFileURL.path
        else {
            throw Fault(
                .usage, file: shown, field: "chart",
                message: "\(shown): this is the workspace itself; name another file for the chart.")
        }
        try refuseForeign(target, shown)
    }

    /// - Throws: `Fault` 74.
    static func write(_ svg: String, to target: URL) throws -> ChartFile {
        let draft = Draft(of: target)
        defer { draft.discard() }
        let data = Data(svg.utf8)
        do {
            try data.write(to: draft.url)
            try draft.publish()
        } catch {
            throw Fault(
                .disk, file: target.relativePath,
                message: "\(target.relativePath): it cannot be written (\(error.localizedDescription)); check the space left and your "
                    + "right to write in the folder.")
        }
        return ChartFile(file: target.relativePath, sha256: Desk.sha256(data))
    }
}
