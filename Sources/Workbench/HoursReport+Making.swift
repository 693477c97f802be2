internal import Licensing
internal import Measures

extension HoursReport.Moment {
    init(_ moment: WeekMoment, _ count: PermittedOutlets.Span) {
        weekday = moment.weekday.rawValue
        time = moment.time
        low = count.low
        high = count.high
    }
}

extension WeekMoment {
    /// "23:30".
    var time: String {
        let (hour, minute) = minute.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }
}

extension HoursReport.AlcoholHoursFigure {
    init(_ hours: AlcoholHours) {
        low = hours.low
        high = hours.high
        unit = Method.alcoholHours.unit
    }
}

extension HoursReport.LastPermitted {
    init(_ last: LastPermittedHour) {
        self.init(
            time: last.latest.map(LastPermittedHour.words), minutes: last.latest, weekdays: last.weekdays.map(\.rawValue),
            outlets: last.premises.count, premises: last.premises, withoutEnd: last.runningOn,
            nights: last.nights.map { night in
                HoursReport.Night(
                    weekday: night.weekday.rawValue, time: night.end.map(LastPermittedHour.words), minutes: night.end,
                    outlets: night.premises.count, premises: night.premises, withoutEnd: night.runningOn,
                    notStated: night.notStated)
            })
    }
}

extension HoursReport.Statements {
    init(_ permitted: PermittedOutlets) {
        all = permitted.outlets.count
        wholeWeek = permitted.count(.whole)
        someDays = permitted.count(.partly)
        notStated = permitted.count(.notStated)
        notRead = permitted.count(.notRead)
        alcoholNotStated = permitted.count(.alcoholNotStated)
        salesNotStated = permitted.outlets.count {
            !$0.premises.record.sales.isStated && $0.premises.record.sellsAlcohol != true
        }
        otherTimings = permitted.otherTimings
    }
}

extension HoursReport.Premises {
    init(_ outlet: HoursOutlet) {
        row = outlet.premises.label
        metres = outlet.metres
        alcohol = outlet.premises.record.sales.rawValue
        statement =
            switch outlet.statement {
            case .whole: "whole week"
            case .partly: "some days"
            case .notStated: "not stated"
            case .notRead: "not read"
            case .alcoholNotStated: "alcohol not stated"
            }
        hours = outlet.hours?.description
    }
}
