extension DayList {
    /// The days among a clause's tokens: single ones, ranges and exceptions; nil where there are none.
    package static func reading(_ tokens: [HoursToken]) -> Result<DayList?, HoursRefusal> {
        var list = DayList()
        var excepted: Set<Weekday> = []
        var isExcepting = false
        for (index, token) in tokens.enumerated() {
            var found: [Weekday]
            switch token.meaning {
            case .except:
                isExcepting = true
                continue
            case .weekdays:
                list.saysWeekdays = true
                found = Weekday.monday.through(.friday)
            case .weekends:
                list.saysWeekends = true
                found = [.saturday, .sunday]
            case .days(let named): found = named
            default:
                if token.isHours { isExcepting = false }
                continue
            }
            if index >= 2, [.to, .dash].contains(tokens[index - 1].meaning),
                case .days(let first) = tokens[index - 2].meaning
            {
                guard first.count == 1, found.count == 1, first[0] != found[0] else {
                    return .failure(HoursRefusal(reason: "its days do not form a range such as \"Monday to Thursday\""))
                }
                found = first[0].through(found[0])
            }
            if isExcepting { excepted.formUnion(found) } else { list.days += found }
        }
        let named = Set(list.days).subtracting(excepted)
        list.days = Weekday.allCases.filter(named.contains)
        if list.days.isEmpty, !excepted.isEmpty {
            return .failure(HoursRefusal(reason: "it excepts days from none; the days that are meant were expected"))
        }
        return .success(list.days.isEmpty ? nil : list)
    }
}

/// The stretches of a clause.
package struct StretchList: Hashable, Sendable {
    package var hours: [LicensedHours] = []
    package var notes: [String] = []

    /// Pairs of times from tokens without days.
    package static func reading(_ tokens: [HoursToken]) -> Result<StretchList, HoursRefusal> {
        var list = StretchList()
        var opening: ClockTime?
        var joint: HoursToken.Meaning?
        var saysBetween = false
        for (index, token) in tokens.enumerated() {
            switch token.meaning {
            case .allDay:
                guard opening == nil, let day = LicensedHours(opens: 0, closes: 1440) else {
                    return .failure(HoursRefusal(reason: "\"24 hours\" stands beside a single time"))
                }
                list.hours.append(day)
            case .between: saysBetween = true
            case .to, .dash, .and:
                if opening != nil { joint = token.meaning }
            case .time(let time):
                guard let start = opening else {
                    opening = time
                    joint = nil
                    continue
                }
                if joint == .and, !saysBetween {
                    guard tokens.count(where: \.isTime) == 2 else {
                        return .failure(
                            HoursRefusal(reason: "\"and\" joins times that may be an opening and an end or not"))
                    }
                    list.notes.append("\"and\" between two times was read as \"to\"")
                }
                let isNextDay = tokens[(index + 1)...].prefix { !$0.isTime }.contains { $0.meaning == .followingDay }
                switch start.until(time, followingDay: isNextDay) {
                case .refused(let reason): return .failure(HoursRefusal(reason: reason))
                case .read(let hours, let note):
                    list.hours.append(hours)
                    if let note { list.notes.append(note) }
                }
                opening = nil
            default: continue
            }
        }
        guard opening == nil else {
            return .failure(
                HoursRefusal(reason: "it has a time without its partner; an opening and an end were expected"))
        }
        return list.hours.isEmpty
            ? .failure(HoursRefusal(reason: "it has no hours; an opening and an end were expected")) : .success(list)
    }
}
