import Foundation
import Geometry
import Intake
import Licensing
import Projection
import Testing

/// Reads text as a file of that name. Without OSTN15, so that it works everywhere: places are good to 5 m.
func read(
    _ text: String, name: String = "file.csv", as publication: Publication? = nil, edition: String? = nil,
    crs: String? = nil
) throws -> Reading {
    try read(Array(text.utf8), name: name, as: publication, edition: edition, crs: crs)
}

func read(
    _ bytes: [UInt8], name: String = "file.csv", as publication: Publication? = nil, edition: String? = nil,
    crs: String? = nil
) throws -> Reading {
    try PublishedFile(name: name, bytes: bytes).read(
        with: NationalGrid(shiftFolder: nil),
        options: IntakeOptions(
            publication: publication, edition: edition, coordinateSystem: crs, mappings: MappingFile.shipped()) {
                "digest of \($0)"
            })
}

/// Reads bytes with options set by the caller.
func read(_ bytes: [UInt8], name: String, _ adjust: (inout IntakeOptions) -> Void) throws -> Reading {
    var options = IntakeOptions { "digest of \($0)" }
    adjust(&options)
    return try PublishedFile(name: name, bytes: bytes).read(with: NationalGrid(shiftFolder: nil), options: options)
}

func refusal(_ bytes: [UInt8], name: String, _ adjust: (inout IntakeOptions) -> Void) -> IntakeError? {
    #expect(throws: IntakeError.self) { try read(bytes, name: name, adjust) }
}

/// The error with which a file is refused.
func refusal(_ bytes: [UInt8], name: String = "file.csv", as publication: Publication? = nil, crs: String? = nil)
    -> IntakeError?
{
    #expect(throws: IntakeError.self) { try read(bytes, name: name, as: publication, crs: crs) }
}

func refusal(_ text: String, name: String = "file.csv", as publication: Publication? = nil, crs: String? = nil)
    -> IntakeError?
{
    refusal(Array(text.utf8), name: name, as: publication, crs: crs)
}

extension Reading {
    func premises() throws -> [PremisesRecord] {
        guard case .premises(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func areas() throws -> [AreaRecord] {
        guard case .areas(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func postcodes() throws -> [PostcodeRecord] {
        guard case .postcodes(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func crimes() throws -> [CrimeRecord] {
        guard case .crimes(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func population() throws -> [PopulationRecord] {
        guard case .population(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func domains() throws -> [DomainRecord] {
        guard case .domains(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func widerAreas() throws -> [WiderAreaRecord] {
        guard case .widerAreas(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func deprivation() throws -> [DeprivationRecord] {
        guard case .deprivation(let records) = content else { throw Unexpected(content: content) }
        return records
    }

    func measurements() throws -> [MeasurementRecord] {
        guard case .measurements(let records) = content else { throw Unexpected(content: content) }
        return records
    }
}

struct Unexpected: Error {
    let content: Reading.Content
}
