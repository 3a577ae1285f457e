const AT_ONCE = 16

/** Some at a time: a folder of thousands of files must not open them all. */
export async function inTurns<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
  atOnce = AT_ONCE,
): Promise<void> {
  const queue = items[Symbol.iterator]()
  const one = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
