import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFill, type Needs, newEffort, type Supply } from '../../src/core/fill.ts'

interface Graph {
  /** The domain of each item, whose id is its index. */
  readonly domains: readonly string[]
  readonly edges: readonly (readonly [number, number])[]
}

function supplyOf({ domains, edges }: Graph): Supply {
  const enemies = new Map<string, Set<string>>()
  for (const [a, b] of edges.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    if (a !== b) enemies.set(`${a}`, (enemies.get(`${a}`) ?? new Set()).add(`${b}`))
  }
  return { domainOf: new Map(domains.map((domain, id) => [`${id}`, domain])), enemies, effort: newEffort() }
}

/** Whether `ids` are a fill: exactly what is needed, enemies apart. */
function isFill(ids: ReadonlySet<string>, needs: Needs, { domainOf, enemies }: Supply): boolean {
  const apart = [...ids].every(id => [...(enemies.get(id) ?? [])].every(enemy => !ids.has(enemy)))
  const count = (domain: string) => [...ids].filter(id => domainOf.get(id) === domain).length
  return apart && [...needs].every(([domain, need]) => count(domain) === need) && ids.size === sum([...needs.values()])
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Whether any of all sets of items is a fill. */
function bruteForce(needs: Needs, supply: Supply): boolean {
  const ids = [...supply.domainOf.keys()]
  return Array.from({ length: 2 ** ids.length }, (_, bits) => new Set(ids.filter((_, at) => (bits >> at) & 1))).some(
    set => isFill(set, needs, supply),
  )
}

const graphs = fc.integer({ min: 0, max: 9 }).chain(size =>
  fc.record({
    domains: fc.array(fc.constantFrom('1', '2', '3'), { minLength: size, maxLength: size }),
    edges: fc.array(fc.tuple(fc.nat(Math.max(0, size - 1)), fc.nat(Math.max(0, size - 1))), { maxLength: 2 * size }),
  }),
)
const needLists = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3))
const needsOf = (list: readonly number[]): Needs => new Map(list.map((need, index) => [`${index + 1}`, need]))
const path = (length: number) => Array.from({ length: length - 1 }, (_, at) => [at, at + 1] as const)
const clique = (ids: readonly number[]) => ids.flatMap((a, at) => ids.slice(at + 1).map(b => [a, b] as const))
const same = (length: number) => new Array<string>(length).fill('1')

describe('findFill', () => {
  it('[F7] finds a fill exactly when one of all sets of items is one', () => {
    fc.assert(
      fc.property(graphs, needLists, (graph, list) => {
        const [needs, supply] = [needsOf(list), supplyOf(graph)]
        const fill = findFill(needs, supply)
        if (fill) expect(isFill(fill, needs, supply)).toBe(true)
        expect(fill !== undefined).toBe(bruteForce(needs, supply))
      }),
      { numRuns: 3000 },
    )
  }, 60_000)

  it('[F7] finds one when some items are wanted first, as far as they can be had', () => {
    fc.assert(
      fc.property(graphs, needLists, fc.array(fc.nat(9)), (graph, list, wanted) => {
        const [needs, supply] = [needsOf(list), supplyOf(graph)]
        const fill = findFill(needs, supply, wanted.map(String))
        if (fill) expect(isFill(fill, needs, supply)).toBe(true)
        expect(fill !== undefined).toBe(findFill(needs, supply) !== undefined)
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

  it('[F7] takes what is wanted before anything else', () => {
    const supply = supplyOf({ domains: same(6), edges: [[0, 1]] })
    expect([...(findFill(needsOf([3]), supply, ['5', '1', '3', 'gone']) ?? [])].sort()).toEqual(['1', '3', '5'])
  })

  it.each<[string, Graph, number[], boolean]>([
    ['a path of 400 holds 200', { domains: same(400), edges: path(400) }, [200], true],
    ['a path of 400 does not hold 201', { domains: same(400), edges: path(400) }, [201], false],
    ['a circle of 101 holds 50', { domains: same(101), edges: [...path(101), [100, 0]] }, [50], true],
    ['a circle of 101 does not hold 51', { domains: same(101), edges: [...path(101), [100, 0]] }, [51], false],
    ['a star of 60 holds 59', { domains: same(60), edges: same(59).map((_, at) => [0, at + 1] as const) }, [59], true],
    [
      'a star of 60 does not hold 60',
      { domains: same(60), edges: same(59).map((_, at) => [0, at + 1] as const) },
      [60],
      false,
    ],
    ['500 enemies of one another hold one', { domains: same(500), edges: clique([...same(500).keys()]) }, [1], true],
    [
      '500 enemies of one another do not hold two',
      { domains: same(500), edges: clique([...same(500).keys()]) },
      [2],
      false,
    ],
    [
      '30 pairs across two domains hold 15 and 15',
      { domains: [...same(30), ...same(30).map(() => '2')], edges: same(30).map((_, at) => [at, at + 30] as const) },
      [15, 15],
      true,
    ],
    [
      '30 pairs across two domains do not hold 15 and 16',
      { domains: [...same(30), ...same(30).map(() => '2')], edges: same(30).map((_, at) => [at, at + 30] as const) },
      [15, 16],
      false,
    ],
  ])('[F7] knows at once: %s', (_, graph, ...[list, found]) => {
    expect(findFill(needsOf(list), supplyOf(graph)) !== undefined).toBe(found)
  })

  it('[F7] sees that greed for the fewest rivals is not enough', () => {
    // Item 0 has the fewest rivals and stands first, but bars 1 and 2; only 1, 2 and 3 fill the quota of three.
    const edges = [
      [0, 1],
      [0, 2],
      [1, 4],
      [1, 5],
      [2, 4],
      [2, 5],
      [3, 4],
      [3, 5],
      [4, 5],
    ] as const
    const supply = supplyOf({ domains: same(6), edges })
    expect([...(findFill(needsOf([3]), supply) ?? [])].sort()).toEqual(['1', '2', '3'])
  })

  it('[F7] gives up a knot that it cannot untie, and soon', { timeout: 20_000 }, () => {
    const edges = same(1000).map((_, at) => [(at * 7919) % 400, (at * 104_729 + 31) % 400] as const)
    const supply = supplyOf({ domains: same(400).map((_, at) => `${(at % 3) + 1}`), edges })
    expect(findFill(needsOf([70, 70, 70]), supply)).toBeUndefined()
    expect(supply.effort.left).toBeLessThan(0)
    expect(findFill(needsOf([20, 20, 20]), supply)?.size).toBe(60)
  })
})
