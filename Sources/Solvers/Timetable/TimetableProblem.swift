/// Tasks to be placed on lanes over some days, at a start each, so that as little as possible is
/// left over and the penalties are small.
///
/// A lane is someone's working day. Times are minutes since midnight of the lane's day and may
/// exceed 1,440. Every penalty is a whole number >= 0, and every number fits 32 bits.
public struct TimetableProblem: Sendable {
  /// Days of the timetable, which repeats: a multiple of 7, at most 63, that begins on a Monday.
  public var days = 28
  /// What is to be placed.
  public var tasks: [Task] = []
  /// Where it may be placed.
  public var lanes: [Lane] = []
  /// Tasks that recur.
  public var series: [Series] = []
  /// Days on which at least one of some tasks is wanted.
  public var coverages: [Coverage] = []
  /// What each point of each penalty costs.
  public var weights = Weights()

  /// An empty problem.
  public init() {}

  /// Something to be placed once.
  public struct Task: Sendable {
    /// Length in minutes, > 0.
    public var minutes: Int
    /// Where the task takes place; tasks of one group never overlap. Nil: nowhere in particular,
    /// and no minutes count towards the lane's band.
    public var group: Int?
    /// The kinds that limits count, as bits.
    public var kinds: UInt32
    /// The task's place in the order of a lane.
    public var precedence: Precedence
    /// Where it may be placed; empty: nowhere.
    public var options: [Option]

    /// A task.
    public init(
      minutes: Int, group: Int?, kinds: UInt32 = 0, precedence: Precedence = .none,
      options: [Option]
    ) {
      self.minutes = minutes
      self.group = group
      self.kinds = kinds
      self.precedence = precedence
      self.options = options
    }
  }

  /// What should come first in a lane.
  public enum Precedence: Sendable {
    /// Should start before every `last` of its lane.
    case first
    /// Should start after every `first` of its lane.
    case last
    /// No matter.
    case none
  }

  /// Starts on one day, in one lane or in two at once, that cost the same.
  public struct Option: Hashable, Sendable {
    /// 0..<days.
    public var day: Int
    /// The lane, as an index.
    public var lane: Int
    /// The other lane of a task that needs two at once.
    public var otherLane: Int?
    /// The earliest start.
    public var firstStart: Int
    /// The latest start, `firstStart` plus a multiple of `step`.
    public var lastStart: Int
    /// Minutes between starts, > 0.
    public var step: Int
    /// What it costs to place the task here.
    public var cost: Int

    /// An option.
    public init(
      day: Int, lane: Int, otherLane: Int? = nil, firstStart: Int, lastStart: Int, step: Int,
      cost: Int
    ) {
      self.day = day
      self.lane = lane
      self.otherLane = otherLane
      self.firstStart = firstStart
      self.lastStart = lastStart
      self.step = step
      self.cost = cost
    }
  }

  /// Someone's working day.
  public struct Lane: Sendable {
    /// 0..<days.
    public var day: Int
    /// The parts of the day in order of time; the first begins with the day.
    public var parts: [Part]
    /// Minutes of tasks with a group that ought to be spent, those of `baseMinutes` included; nil
    /// where nothing is asked.
    public var band: ClosedRange<Int>?
    /// Minutes that are spent there anyway.
    public var baseMinutes: Int
    /// How many tasks of a kind are borne.
    public var limits: [Limit]

    /// A lane.
    public init(
      day: Int, parts: [Part], band: ClosedRange<Int>? = nil, baseMinutes: Int = 0,
      limits: [Limit] = []
    ) {
      self.day = day
      self.parts = parts
      self.band = band
      self.baseMinutes = baseMinutes
      self.limits = limits
    }
  }

  /// A part of a lane. A task belongs to the part that it starts in.
  public struct Part: Sendable {
    /// The first minute.
    public var from: Int
    /// Minutes to work there.
    public var available: Int
    /// Minutes that are needed there anyway, travelling included.
    public var baseMinutes: Int
    /// The groups that are visited there anyway, sorted.
    public var baseGroups: [Int]

    /// A part.
    public init(from: Int, available: Int, baseMinutes: Int = 0, baseGroups: [Int] = []) {
      self.from = from
      self.available = available
      self.baseMinutes = baseMinutes
      self.baseGroups = baseGroups
    }
  }

  /// How many tasks of a kind a part of a lane bears.
  public struct Limit: Hashable, Sendable {
    /// The bit of the kind.
    public var kind: UInt32
    /// The index of the part.
    public var part: Int
    /// The most that cost nothing.
    public var most: Int

    /// A limit.
    public init(kind: UInt32, part: Int, most: Int) {
      self.kind = kind
      self.part = part
      self.most = most
    }
  }

  /// Tasks that are the same thing again; no two of them on one day.
  public struct Series: Sendable {
    /// Indices of the tasks, each in one series at most.
    public var tasks: [Int]
    /// Days between one and the next, by their days, that cost nothing.
    public var gap: ClosedRange<Int>
    /// Whether the first comes again after the last, `days` later.
    public var repeats: Bool
    /// How many different weekdays, and with one weekday start times, cost nothing.
    public var weekdays: Int

    /// A series.
    public init(tasks: [Int], gap: ClosedRange<Int>, repeats: Bool, weekdays: Int) {
      self.tasks = tasks
      self.gap = gap
      self.repeats = repeats
      self.weekdays = weekdays
    }
  }

  /// A day on which one of some tasks is wanted.
  public struct Coverage: Sendable {
    /// Indices of the tasks.
    public var tasks: [Int]
    /// 0..<days.
    public var day: Int

    /// A wanted day.
    public init(tasks: [Int], day: Int) {
      self.tasks = tasks
      self.day = day
    }
  }

  /// What a point of each penalty costs, each >= 0.
  public struct Weights: Sendable {
    /// Each task of a kind beyond a limit.
    public var limit = 0
    /// Each day that two of a series are too near or too far apart.
    public var spacing = 0
    /// Each weekday of a series beyond those that are free.
    public var weekday = 0
    /// Each begun half-hour between the earliest and the latest start of a series.
    public var time = 0
    /// Each task that should be first but starts after one that should be last in its lane.
    public var precedence = 0
    /// Each wanted day without a task.
    public var coverage = 0
    /// Each begun half-hour that a lane is outside its band.
    public var band = 0
    /// Each begun half-hour that a part needs more than there is.
    public var room = 0
    /// Minutes of travelling for each group that is visited in a part.
    public var travelMinutes = 0

    /// No weights.
    public init() {}
  }
}
