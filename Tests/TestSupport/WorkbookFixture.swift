/// Small XLSX and ODS workbooks. A cell is text; one that begins with "=" is a number, with "#" an error, with "@" a day
/// counted as Excel does. A row that is nil is left out.
public enum WorkbookFixture {
    public typealias Sheet = (name: String, rows: [[String]?])

    public static func xlsx(_ sheets: [Sheet], workbookProlog: String = "", rowsProlog: String = "") -> [UInt8] {
        ZipFixture.zip(xlsxParts(sheets, workbookProlog: workbookProlog, rowsProlog: rowsProlog))
    }

    /// With the last sheet's XML made wrong.
    public static func xlsx(_ sheets: [Sheet], damage: (inout [UInt8]) -> Void) -> [UInt8] {
        var parts = xlsxParts(sheets)
        damage(&parts[parts.count - 1].bytes)
        return ZipFixture.zip(parts)
    }

    public static func xlsxParts(_ sheets: [Sheet], workbookProlog: String = "", rowsProlog: String = "") -> [ZipFixture.Entry] {
        let namespace = "http://schemas.openxmlformats.org"
        let main = "\(namespace)/spreadsheetml/2006/main", relations = "\(namespace)/officeDocument/2006/relationships"
        let numbers = sheets.indices.map { $0 + 1 }
        let list = zip(numbers, sheets).map { number, sheet in
            #"<sheet name="\#(escaped(sheet.name))" sheetId="\#(number)" r:id="rId\#(number)"/>"#
        }
        let links = numbers.map {
            #"<Relationship Id="rId\#($0)" Type="\#(relations)/worksheet" Target="worksheets/sheet\#($0).xml"/>"#
        }
        return [
            ZipFixture.Entry("[Content_Types].xml", contentTypes(numbers, namespace: namespace)),
            ZipFixture.Entry(
                "_rels/.rels",
                #"<Relationships xmlns="\#(namespace)/package/2006/relationships"><Relationship Id="rId1" "#
                    + #"Type="\#(relations)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
            ZipFixture.Entry(
                "xl/workbook.xml",
                workbookProlog + #"<workbook xmlns="\#(main)" xmlns:r="\#(relations)"><sheets>\#(list.joined())</sheets></workbook>"#),
            ZipFixture.Entry(
                "xl/_rels/workbook.xml.rels",
                #"<Relationships xmlns="\#(namespace)/package/2006/relationships">\#(links.joined())</Relationships>"#),
            ZipFixture.Entry(
                "xl/styles.xml",
                #"<styleSheet xmlns="\#(main)"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#),
        ] + zip(numbers, sheets).map { number, sheet in
            ZipFixture.Entry(
                "xl/worksheets/sheet\(number).xml",
                rowsProlog + #"<worksheet xmlns="\#(main)"><sheetData>\#(rows(sheet.rows))</sheetData></worksheet>"#)
        }
    }

    /// With the defaults that GDAL takes as the mark of a workbook.
    private static func contentTypes(_ numbers: [Int], namespace: String) -> String {
        let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let sheets = numbers.map {
            #"<Override PartName="/xl/worksheets/sheet\#($0).xml" ContentType="\#(main).worksheet+xml"/>"#
        }
        return #"<?xml version="1.0"?><Types xmlns="\#(namespace)/package/2006/content-types"><Default Extension="rels" "#
            + #"ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" "#
            + #"ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="\#(main).sheet.main+xml"/>"#
            + sheets.joined() + "</Types>"
    }

    private static func rows(_ rows: [[String]?]) -> String {
        rows.enumerated().compactMap { index, cells in
            cells.map { cells in
                let written = cells.enumerated().map { cell($1, at: "\(Character(Unicode.Scalar(UInt8(65 + $0))))\(index + 1)") }
                return #"<row r="\#(index + 1)">\#(written.joined())</row>"#
            }
        }.joined()
    }

    private static func cell(_ text: String, at place: String) -> String {
        switch text.first {
        case nil: ""
        case "=": #"<c r="\#(place)"><v>\#(text.dropFirst())</v></c>"#
        case "#": #"<c r="\#(place)" t="e"><v>\#(text)</v></c>"#
        case "@": #"<c r="\#(place)" s="1"><v>\#(text.dropFirst())</v></c>"#
        default: #"<c r="\#(place)" t="inlineStr"><is><t>\#(escaped(text))</t></is></c>"#
        }
    }

    /// All cells text, as statisticians' exports have them.
    public static func ods(_ sheets: [Sheet]) -> [UInt8] {
        let names = ["office", "table", "text"].map { #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""# }
        let tables = sheets.map { sheet in
            let rows = sheet.rows.map { cells in
                let written = (cells ?? [""]).map {
                    #"<table:table-cell office:value-type="string"><text:p>\#(escaped($0))</text:p></table:table-cell>"#
                }
                return "<table:table-row>\(written.joined())</table:table-row>"
            }
            return #"<table:table table:name="\#(escaped(sheet.name))">\#(rows.joined())</table:table>"#
        }
        let type = "application/vnd.oasis.opendocument.spreadsheet"
        return ZipFixture.zip([
            ZipFixture.Entry("mimetype", type),
            ZipFixture.Entry(
                "content.xml",
                "<office:document-content \(names.joined(separator: " "))><office:body><office:spreadsheet>\(tables.joined())"
                    + "</office:spreadsheet></office:body></office:document-content>"),
            ZipFixture.Entry("META-INF/manifest.xml", "<manifest/>"),
        ])
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
