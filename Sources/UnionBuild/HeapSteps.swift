import CLinux

/// How the heap of a process grows that does its work and ends.
enum HeapSteps {
  /// Has each thread's heap claim its address space at once, and keep it. Left alone it asks the system
  /// for every few pages more, tens of thousands of times in a large build, while the other threads
  /// wait. What is claimed and not used takes no memory.
  static func widen() { mallopt(M_TOP_PAD, 60 << 20) }
}
