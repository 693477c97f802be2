internal import Foundation

/// Makes a PDF/UA-1 of a page with WeasyPrint, a program of its own.
struct PageToPDF {
    let program: URL

    /// In the environment variable ALECONNER_WEASYPRINT, in `.tools/weasyprint` of a folder above this program, or on
    /// the path. - Throws: `Fault` 66 where there is none.
    init(environment: [String: String], programFolder: URL?) throws {
        var candidates: [URL] = []
        if let named = environment["ALECONNER_WEASYPRINT"] { candidates.append(URL(fileURLWithPath: named)) }
        var folder = programFolder
        while let current = folder, current.path != "/" {
            candidates.append(current.appendingPathComponent(".tools/weasyprint/bin/weasyprint"))
            folder = current.deletingLastPathComponent()
        }
        candidates += (environment["PATH"] ?? "").split(separator: ":").map {
            URL(fileURLWithPath: String($0)).appendingPathComponent("weasyprint")
        }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Fault(
                .missing, file: "weasyprint",
                message: "The PDF needs WeasyPrint, which is not found; run Tools/setup, or name it in "
                    + "ALECONNER_WEASYPRINT, or make the pack without a PDF (--no-pdf).")
        }
        program = found
    }

    /// - Parameter epoch: seconds since 1970, the time written into the PDF, so that the same page gives the same bytes.
    /// - Parameter isProbe: written so that its pages can be counted; larger, and to be thrown away.
    /// - Throws: `Fault` 70 where WeasyPrint cannot be started.
    func start(page: URL, pdf: URL, epoch: Int, environment: [String: String], isProbe: Bool = false) throws -> RunningProgram {
        try RunningProgram(
            program, called: "WeasyPrint",
            ["--quiet", "--pdf-variant", "pdf/ua-1"] + (isProbe ? ["--uncompressed-pdf"] : []) + [page.path, pdf.path], making: pdf,
            environment: environment.merging(["SOURCE_DATE_EPOCH": "\(epoch)", "LC_ALL": "C.UTF-8"]) { $1 })
    }
}
