internal import Assessment
public import Foundation
internal import Intake
internal import Licensing

/// What is to be held against the rules of the gate.
public struct GateQuestion: Sendable {
    public enum Words: Sendable {
        /// A file with an officer's own paragraphs.
        case file(URL)
        /// Text of which each line is a paragraph, and what to call it.
        case lines(Data, from: String)
    }

    public var words: Words?
    /// A library of conditions.
    public var conditions: URL?
    /// Nil for the rules that come with the program.
    public var rules: URL?
    /// The text of a policy, whose own words then pass.
    public var policy: URL?
    /// In the words of an application file; nil for a new premises licence.
    public var type: String?

    public init(words: Words? = nil, conditions: URL? = nil, rules: URL? = nil, policy: URL? = nil, type: String? = nil) {
        self.words = words
        self.conditions = conditions
        self.rules = rules
        self.policy = policy
        self.type = type
    }
}

extension Desk {
    /// The rules with their reasons and examples.
    public func gateRules(_ file: URL?) throws -> GateRulesReport { GateRulesReport(try rules(file)) }

    /// - Throws: `Fault` 65 with everything that is stopped.
    public func gate(_ question: GateQuestion) throws -> GateReport {
        let rules = try rules(question.rules)
        let gate = try gate(of: rules, question.rules)
        var setting = GateSetting()
        if let words = question.type {
            guard let type = ApplicationType(words: words) else {
                throw Fault(
                    .usage, field: "type",
                    message: "--type: \"\(words)\" is not a type of application; write one of "
                        + ApplicationType.allCases.map(\.words).joined(separator: ", ") + ".")
            }
            setting.type = type
        }
        setting.policy = try question.policy.map { try FileBytes.text($0, called: "policy", "a policy is").text }
        let templates = try question.conditions.map { try library($0) } ?? []
        let (own, name) = try question.words.map { try ownText($0, rules: rules) } ?? (OwnText(paragraphs: []), nil)
        let used = try passed(own, name, gate, setting)
        let stopped = templates.flatMap { template in
            gate.check(GateStatement(template.text, part: .condition, place: "condition \(template.id)"), in: setting)
        }
        if !stopped.isEmpty { throw Fault(GateStop(stopped), file: question.conditions?.relativePath) }
        return GateReport(
            paragraphs: own.paragraphs.count, conditions: templates.count, rules: rules.count, type: setting.type.words,
            policyIsLoaded: setting.policy != nil,
            overrides: used.map { override in
                let number = own.paragraphs.firstIndex { $0.text == override.text }.map { $0 + 1 } ?? 0
                return GateReport.Override(rule: override.rule, paragraph: number, by: override.by, why: override.why)
            })
    }

    /// From a file, or those that come with the program.
    func conditionLibrary(_ file: URL?) throws -> [ConditionTemplate] {
        try file.map(library) ?? ConditionLibraryFile.shipped()
    }

    private func library(_ file: URL) throws -> [ConditionTemplate] {
        let text = try FileBytes.text(file, called: "library of conditions", "a library of conditions is").text
        return try ConditionLibraryFile.read(text, file: file.relativePath)
    }

    /// From a file, or those that come with the program.
    func rules(_ file: URL?) throws -> [GateRule] {
        do {
            guard let file else { return try GateRulesFile.shipped() }
            let text = try FileBytes.text(file, called: "file of rules", "rules of the gate are").text
            return try GateRulesFile.read(text, file: file.relativePath)
        } catch {
            throw Fault(error, file: file?.relativePath)
        }
    }

    func gate(of rules: [GateRule], _ file: URL?) throws -> Gate {
        do {
            return try Gate(rules: rules)
        } catch {
            throw Fault(.data, file: file?.relativePath, field: error.rule, message: error.description)
        }
    }

    /// - Returns: the overrides used. - Throws: `Fault` with the lines of what is stopped.
    private func passed(_ own: OwnText, _ file: String?, _ gate: Gate, _ setting: GateSetting) throws -> [GateOverride] {
        do {
            return try gate.pass(
                findings: [], pointsTheOtherWay: [], conditions: [], ownParagraphs: own.ownParagraphs, overrides: own.gateOverrides,
                setting: setting)
        } catch {
            let lines = own.paragraphs.enumerated().map { ("own paragraph \($0.offset + 1)", $0.element.line) }
            throw Fault(error, file: file) { place in lines.first { $0.0 == place }?.1 }
        }
    }

    private func ownText(_ words: GateQuestion.Words, rules: [GateRule]) throws -> (OwnText, String) {
        switch words {
        case .file(let url):
            let text = try FileBytes.text(url, called: "file of paragraphs", "an officer's own text is").text
            return (try OwnTextFile.read(text, file: url.relativePath, rules: rules), url.relativePath)
        case .lines(let data, let name):
            guard let text = String(validating: data, as: UTF8.self), !data.contains(0) else {
                throw Fault(.data, file: name, message: "\(name): what was given is no text in UTF-8; give it so.")
            }
            let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
                number, line in
                let line = line.trimmingCharacters(in: .whitespaces)
                return line.isEmpty ? nil : OwnText.Paragraph(text: line, line: number + 1)
            }
            guard !paragraphs.isEmpty else {
                throw Fault(.data, file: name, message: "\(name): there is no text in it; give a paragraph on each line, or a file.")
            }
            return (OwnText(paragraphs: paragraphs), name)
        }
    }
}
