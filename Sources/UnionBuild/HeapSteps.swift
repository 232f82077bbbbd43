import CLinux

/// How the heap of the process grows.
public enum HeapSteps {
  /// Has each thread's heap claim its address space at once, and keep it. Left alone it asks the system
  /// for every few pages more, tens of thousands of times in a large build, while the other threads
  /// wait. What is claimed and not used takes no memory.
  ///
  /// To be called before there are other threads: heaps that are there already stay as they are.
  public static func widen() { mallopt(M_TOP_PAD, 64 << 20) }
}
