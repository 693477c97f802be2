public import ArgumentParser
public import Foundation
public import Licensing
public import Measures
public import Registers
public import Workbench

extension URL: @retroactive ExpressibleByArgument {
    public init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        self.init(fileURLWithPath: argument)
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}

extension OutletRule.Kind: ExpressibleByArgument {}
extension OutletRule.Count: ExpressibleByArgument {}
extension OutletRule.Status: ExpressibleByArgument {}
extension AreaDensity.Ground: ExpressibleByArgument {}
extension Composite.Method: ExpressibleByArgument {}
extension Kernel: ExpressibleByArgument {}
extension MeasureOptions.Level: ExpressibleByArgument {}
extension MeasureOptions.Layer: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}

extension Publication: ExpressibleByArgument {
    public init?(argument: String) { self.init(shortName: argument) }
    public static var allValueStrings: [String] { allCases.map(\.shortName) }
}

extension FindingKind: ExpressibleByArgument {
    /// "near duplicate", or without a need for quotes "near-duplicate".
    public init?(argument: String) { self.init(rawValue: argument.lowercased().replacing("-", with: " ")) }
}

/// Which rows of a register count; the same options wherever something is counted.
struct CountingOptions: ParsableArguments {
    @Option(help: "outlets leaves rows without alcohol out; rows counts every row that has a place.")
    var count = OutletRule.Count.outlets

    @Option(help: "in-force, or all whatever the register's status.")
    var status = OutletRule.Status.inForce

    func rule(of kind: OutletRule.Kind = .all) -> OutletRule { OutletRule(kind: kind, count: count, status: status) }
}

/// For measures of one kind at a time; `assess` and `pack` show all kinds side by side.
struct KindOption: ParsableArguments {
    @Option(help: "Which outlets: all, on (on-sales only and both), off (off-sales only and both).")
    var kind = OutletRule.Kind.all
}
