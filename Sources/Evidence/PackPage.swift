internal import Licensing
internal import Mustache
internal import Wording

/// A pack as one self-contained HTML page: no script, nothing fetched.
public enum PackPage {
    /// - Throws: where the built-in template cannot be read, which is a fault of the program.
    public static func html(_ pack: EvidencePack) throws -> String {
        try render(pack, PackageResources.pack_mustache)
    }

    /// The same as plain HTML for a word processor: pictures as files beside it, named by `pictures(of:)`.
    /// - Throws: as above.
    public static func letter(_ pack: EvidencePack) throws -> String {
        try render(pack, PackageResources.letter_mustache)
    }

    /// The drawings that `letter` names, by the names of the files it expects.
    public static func pictures(of pack: EvidencePack) -> [(file: String, svg: String)] {
        pack.sections.flatMap(\.blocks).compactMap { block in
            if case .figure(let figure) = block { ("\(figure.id).png", figure.svg) } else { nil }
        }
    }

    private static func render(_ pack: EvidencePack, _ bytes: [UInt8]) throws -> String {
        let template = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
        var numbering = Numbering()
        let context: [String: Any] = [
            "title": pack.title,
            "subtitle": pack.subtitle,
            "css": String(decoding: PackageResources.pack_css, as: UTF8.self),
            "kind": pack.kind.rawValue,
            "marking": pack.marking.map { [$0] } ?? [String](),
            "facts": pack.keyFacts.map { ["term": $0.term, "detail": $0.detail] },
            "sections": pack.sections.map { section($0, numbering: &numbering) },
            "sources": pack.sources.indices.map { index in
                let isRepeated = index > 0 && pack.sources[index - 1].publication == pack.sources[index].publication
                return source(pack.sources[index], isRepeated: isRepeated)
            },
            "hasSources": !pack.sources.isEmpty,
        ]
        return template.render(context)
    }

    private struct Numbering {
        var figures = 0
        var tables = 0
    }

    private static func section(_ section: EvidenceSection, numbering: inout Numbering) -> [String: Any] {
        [
            "id": section.id, "heading": section.heading, "pageClass": section.startsPage ? "new-page" : "",
            "blocks": section.blocks.map { block($0, numbering: &numbering) },
        ]
    }

    private static func block(_ block: EvidenceSection.Block, numbering: inout Numbering) -> [String: Any] {
        switch block {
        case .paragraph(let text): return ["paragraph": ["text": text]]
        case .statement(let text): return ["paragraph": ["text": text.description]]
        case .list(let items): return ["list": ["items": items]]
        case .statements(let items): return items.isEmpty ? [:] : ["list": ["items": items.map(\.description)]]
        case .heading(let text): return ["subheading": ["text": text]]
        case .numbered(let number, let text): return ["numbered": ["number": "\(number)", "text": text.description]]
        case .details(let details):
            return ["details": ["items": details.map { ["term": $0.term, "words": $0.words.description] }]]
        case .quotation(let words, let from): return ["quotation": ["words": words, "from": from]]
        case .figure(let figure):
            numbering.figures += 1
            return [
                "figure": [
                    "id": figure.id, "svg": figure.svg, "picture": "\(figure.id).png", "alternative": figure.alternative,
                    "caption": "Figure \(numbering.figures). \(figure.caption)", "cited": cited(figure.sources),
                    "isCited": !figure.sources.isEmpty,
                ] as [String: Any]
            ]
        case .table(let table):
            numbering.tables += 1
            return [
                "table": [
                    "id": "table-\(table.id)", "caption": "Table \(numbering.tables). \(table.caption)",
                    "columns": table.columns.map { ["title": $0.title, "align": $0.isNumber ? "number" : "text"] },
                    "rows": table.rows.map { row in
                        [
                            "head": row.first ?? "",
                            "cells": zip(row, table.columns).dropFirst().map {
                                ["text": $0, "align": $1.isNumber ? "number" : "text"]
                            },
                        ] as [String: Any]
                    },
                    "isEmpty": table.rows.isEmpty, "length": table.rows.count <= 12 ? "short" : "long", "width": table.columns.count, "cited": cited(table.sources),
                    "notes": table.notes + (table.annex.map { ["The same figures, not rounded: annex \($0).csv."] } ?? []),
                ] as [String: Any]
            ]
        }
    }

    /// "[1] [3] [7] to [30]".
    static func cited(_ numbers: [Int]) -> String {
        var spans: [(first: Int, last: Int)] = []
        for number in numbers.sorted() {
            if let span = spans.last, span.last + 1 == number {
                spans[spans.count - 1].last = number
            } else {
                spans.append((number, number))
            }
        }
        let words = spans.flatMap { span -> [String] in
            switch span.last - span.first {
            case 0: ["[\(span.first)]"]
            case 1: ["[\(span.first)]", "[\(span.last)]"]
            default: ["[\(span.first)] to [\(span.last)]"]
            }
        }
        return words.isEmpty ? "none" : words.joined(separator: " ")
    }

    /// Publisher and terms stand once for files of one publication that follow each other.
    private static func source(_ source: EvidenceSource, isRepeated: Bool) -> [String: Any] {
        [
            "number": "\(source.number)", "isFirst": !isRepeated, "title": source.title, "publisher": source.publication.publisher,
            "licence": source.publication.licence, "attribution": source.publication.attribution,
            "file": source.file, "sha256": source.sha256, "rows": "\(source.rows)", "used": "\(source.used)",
        ]
    }
}
